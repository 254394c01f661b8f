import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWhole } from '../files/write-whole.ts';

const week = 7 * 86_400_000;

/** Where blocks become modules: below the project, so that they import what its own files import. */
export function runFolder(root: string): string {
  return join(root, '.cache/run');
}

/**
 * Keeps a block's compiled code as a module. It is named after what is in it, so that the compile cache knows it next
 * time, and written anew each time, so that its age says when it was last used.
 * @returns the module's address
 */
export function keepModule(root: string, code: string): URL {
  const name = `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`;
  const path = join(runFolder(root), name);
  writeWhole(path, code);
  return pathToFileURL(path);
}

/**
 * Removes modules that no run has used for a week.
 * @param now - Unix milliseconds
 */
export function pruneModules(root: string, now: number): void {
  const folder = runFolder(root);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (isOlder(path, now - week)) remove(path, now - week);
  }
}

/** Another process may be at work: what it has removed is not there, and what it has just written is put back. */
function remove(path: string, before: number): void {
  const taken = `${path}.${process.pid}.old`;
  try {
    renameSync(path, taken);
  } catch {
    return;
  }
  if (isOlder(taken, before)) rmSync(taken, { force: true });
  else renameSync(taken, path);
}

function isOlder(path: string, before: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stats.mtimeMs < before;
}
