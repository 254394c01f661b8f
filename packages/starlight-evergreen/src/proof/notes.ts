import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readJson } from '../files/read-json.ts';
import { writeChanged } from '../files/write-whole.ts';

/** The commands that note what they have found. */
export type NoteName = 'generated' | 'checked' | 'examples';

/** Undefined when there is no such note, or one of another form. */
export function readNote<Schema extends z.ZodType>(
  root: string,
  name: NoteName,
  schema: Schema,
): z.output<Schema> | undefined {
  return readJson(fileOf(root, name), schema);
}

export function writeNote(root: string, name: NoteName, note: object): void {
  writeChanged(fileOf(root, name), `${JSON.stringify(note, null, 2)}\n`);
}

/** To be called when a command found something wrong: what it noted before holds no longer. */
export function forget(root: string, name: NoteName): void {
  rmSync(fileOf(root, name), { force: true });
}

function fileOf(root: string, name: NoteName): string {
  return join(root, '.cache/proof', `${name}.json`);
}
