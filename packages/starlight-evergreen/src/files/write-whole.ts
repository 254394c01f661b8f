import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file whole or not at all: whoever reads it meanwhile, or after a crash, never sees half of it. Its folder is
 * made when it is missing.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  // Beside the file, since a file is moved at once on one disk only; under a name that no other process or thread takes.
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The same for what is often as it is already: a file that nothing changes in keeps its time, for whoever goes by that. */
export function writeChanged(path: string, content: string): void {
  if (readOr(path) !== content) writeWhole(path, content);
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
