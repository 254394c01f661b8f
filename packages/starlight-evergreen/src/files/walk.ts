import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../problem/problem.ts';
import { unreadable } from './unreadable.ts';

const pages = /\.(?:mdx?|markdown|mdown|mdwn|mkdn?)$/i;
const modules = /(?<!\.d)\.(?:[mc]?ts|tsx|[mc]?js|jsx)$/;

/** Whether blocks are collected from a file: Markdown, MDX, or a module that is one block itself. */
export function isChecked(file: string): boolean {
  return pages.test(file) || modules.test(file);
}

/**
 * All files below a folder from which blocks are collected, in name order, without `node_modules` and
 * dot folders; or the file itself when given a file. `undefined` when there is nothing at the path.
 * @throws ProblemError for a folder that cannot be read, and for a link that leads back to itself
 */
export function walk(path: string): string[] | undefined {
  const stats = reading(path, () => statSync(path, { throwIfNoEntry: false }));
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) return [path];
  const found: string[] = [];
  walkFolder(path, found);
  return found;
}

function walkFolder(folder: string, found: string[]): void {
  const entries = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walkFolder(path, found);
    else if (isChecked(path) && isFile(entry, path)) found.push(path);
  }
}

/** Links to files are followed; links to folders are not, since they can lead in a circle. */
function isFile(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  return reading(path, () => statSync(path, { throwIfNoEntry: false }))?.isFile() === true;
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ProblemError([unreadable(error, path)]);
  }
}
