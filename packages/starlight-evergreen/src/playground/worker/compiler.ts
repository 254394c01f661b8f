import type * as TypeScript from 'typescript';
import { createLanguage } from '../language/create-language.ts';
import type { Language } from '../language/language.ts';
import type { TypesPack } from '../language/types-pack.ts';

/** What the page asks of its worker. */
export interface Compiler {
  /** Answers as soon as the worker is there. */
  ready(): true;
  /** Takes a pack, as the bytes of its file. */
  take(address: string, pack: ArrayBuffer): void;
  /** Starts a language on a pack that was taken. */
  open(address: string): Language;
}

export function createCompiler(ts: typeof TypeScript): Compiler {
  const packs = new Map<string, () => Language>();
  return {
    ready: () => true,
    take(address, bytes) {
      const pack: TypesPack = JSON.parse(new TextDecoder().decode(bytes));
      // What several editors with the same pack have in common.
      const registry = ts.createDocumentRegistry();
      packs.set(address, () => createLanguage(ts, pack, registry));
    },
    open(address) {
      const start = packs.get(address);
      if (start === undefined) throw new Error(`There is no pack of ${address}.`);
      return start();
    },
  };
}
