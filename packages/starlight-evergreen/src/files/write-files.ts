import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** What writing changed, in files. */
export interface Written {
  written: number;
  unchanged: number;
  removed: number;
  /** Names of files that somebody else wrote: neither replaced nor removed. */
  kept: string[];
}

/**
 * Writes files into a folder, each whole or not at all. Those that are as they should be are not touched, so that what
 * was built from them stays valid.
 * @param files - names relative to the folder, and their texts
 * @param existing - names of the files that were written before: those that are not among `files` are removed
 * @param isOurs - whether a file that is to be replaced or removed was written by us
 */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [name: string, text: string]>,
  existing: Iterable<string>,
  isOurs: (name: string, text: string) => boolean = () => true,
): Written {
  const result: Written = { written: 0, unchanged: 0, removed: 0, kept: [] };
  const gone = new Set(existing);
  for (const [name, text] of files) {
    const path = join(folder, name);
    const before = gone.delete(name) ? readFileSync(path, 'utf8') : undefined;
    if (before === text) {
      result.unchanged += 1;
      continue;
    }
    if (before !== undefined && !isOurs(name, before)) {
      result.kept.push(name);
      continue;
    }
    writeWhole(path, text);
    result.written += 1;
  }
  for (const name of gone) {
    if (!isOurs(name, readFileSync(join(folder, name), 'utf8'))) continue;
    rmSync(join(folder, name));
    result.removed += 1;
  }
  return result;
}
