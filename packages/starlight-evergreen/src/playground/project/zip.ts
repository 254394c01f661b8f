import { strToU8, zipSync } from 'fflate';
import type { Project } from './project-files.ts';

/** A project as a file that holds its folder. */
export function zipOf({ folder, files }: Project): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, text }) => [`${folder}/${name}`, strToU8(text)] as const);
  // One moment for all: the same project is the same file.
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: '2026-01-01' }));
}
