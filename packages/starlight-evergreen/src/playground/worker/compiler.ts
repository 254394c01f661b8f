import type * as TypeScript from 'typescript';
import { createLanguage } from '../language/create-language.ts';
import type { Language } from '../language/language.ts';
import type { TypesPack } from '../language/types-pack.ts';

/** Starts languages, each on the pack at an address. A pack is loaded once. */
export function createCompiler(
  ts: typeof TypeScript,
  load: (address: string) => Promise<TypesPack>,
): (address: string) => Promise<Language> {
  const packs = new Map<string, Promise<() => Language>>();
  const prepare = async (address: string): Promise<() => Language> => {
    const pack = await load(address);
    const registry = ts.createDocumentRegistry();
    return () => createLanguage(ts, pack, registry);
  };
  return async (address) => {
    const known = packs.get(address) ?? prepare(address);
    packs.set(address, known);
    try {
      return (await known)();
    } catch (error) {
      // What could not be loaded is asked for again the next time.
      packs.delete(address);
      throw error;
    }
  };
}
