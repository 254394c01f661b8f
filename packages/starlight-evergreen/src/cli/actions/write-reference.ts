import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { unwritable } from '../../files/unwritable.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { Problem } from '../../problem/problem.ts';

/** The reference as JSON begins so. */
const beginning = '{\n  "releases": {';

/**
 * Writes the reference as JSON. Another file than one of an earlier run is not overwritten.
 * @param path - absolute
 * @returns why it was not written
 */
export function writeReference(root: string, path: string, reference: object): Problem[] {
  const where = relative(root, path);
  try {
    if (existsSync(path) && !readFileSync(path, 'utf8').startsWith(beginning)) return [inTheWay(where)];
    writeWhole(path, `${JSON.stringify(reference, null, 2)}\n`);
    return [];
  } catch (error) {
    return [unwritable(error, where)];
  }
}

function inTheWay(where: string): Problem {
  return {
    where,
    message: 'this file is no reference of an earlier run, and was left as it is',
    hint: 'Give `--json` another name, or delete the file.',
  };
}
