import { join } from 'node:path';
import type { BlockError, CheckedBlock, Fault, Hover, Query } from './block.ts';
import { Store } from './store.ts';

/** A hover as numbers: line, character, length, text, docs (-1 for none). */
type StoredHover = [line: number, character: number, length: number, text: number, docs: number];

export interface StoredCheck {
  code: string;
  hovers: StoredHover[];
  errors?: BlockError[];
  queries?: Query[];
  faults?: Fault[];
}

/** Raise the number when a check's result changes for the same block, compiler and declarations. */
export const checkedFormat = 'checked-4';

/** The results of checks on disk. Ten thousand blocks repeat few hover texts, so each text is kept once. */
export function createCheckedStore(cacheDir: string): Store<CheckedBlock, StoredCheck> {
  return new Store<CheckedBlock, StoredCheck>(join(cacheDir, 'checked.jsonl'), checkedFormat, {
    encode: encodeChecked,
    decode: decodeChecked,
  });
}

function encodeChecked(
  { code, hovers, errors, queries, faults }: CheckedBlock,
  intern: (text: string) => number,
): StoredCheck {
  return {
    code,
    hovers: hovers.map(({ line, character, length, text, docs }) => [
      line,
      character,
      length,
      intern(text),
      docs === undefined ? -1 : intern(docs),
    ]),
    ...(errors.length === 0 ? {} : { errors }),
    ...(queries.length === 0 ? {} : { queries }),
    ...(faults.length === 0 ? {} : { faults }),
  };
}

function decodeChecked(stored: StoredCheck, text: (id: number) => string): CheckedBlock {
  const { code, hovers, errors = [], queries = [], faults = [] } = stored;
  return { code, hovers: hovers.map((hover) => decodeHover(hover, text)), errors, queries, faults };
}

function decodeHover([line, character, length, id, docs]: StoredHover, text: (id: number) => string): Hover {
  return { line, character, length, text: text(id), ...(docs === -1 ? {} : { docs: text(docs) }) };
}
