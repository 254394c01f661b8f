import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../problem/problem.ts';
import { unreadable } from './unreadable.ts';

const pages = /\.(?:mdx?|markdown|mdown|mdwn|mkdn?)$/i;
const modules = /(?<!\.d)\.(?:[mc]?ts|tsx|[mc]?js|jsx)$/;

/** Whether blocks are collected from a file: Markdown, MDX, or a module that is one block itself. */
export function isChecked(file: string): boolean {
  return pages.test(file) || modules.test(file);
}

/** Pages and programs of other kinds, which may hold code as well. */
const otherPages = /\.(?:mdoc|markdoc|adoc|asciidoc|rst|org|textile|ipynb|html?|vue|svelte|astro)$/i;

/** What a walk finds. */
export interface Walked {
  /** In name order. */
  files: string[];
  /** Files of kinds that are not looked into, though they may hold code. */
  others: string[];
}

/**
 * All files below a folder from which blocks are collected, in name order, without `node_modules` and
 * dot folders; or the file itself when given a file. `undefined` when there is nothing at the path.
 * @throws ProblemError for a folder that cannot be read, and for a link that leads back to itself
 */
export function walk(path: string): string[] | undefined {
  return walkAll(path)?.files;
}

/** Like {@link walk}, and tells what it has passed over. */
export function walkAll(path: string): Walked | undefined {
  const stats = reading(path, () => statSync(path, { throwIfNoEntry: false }));
  if (stats === undefined) return undefined;
  const walked: Walked = { files: [], others: [] };
  if (stats.isDirectory()) walkFolder(path, walked, new Set());
  else walked.files.push(path);
  return walked;
}

/** Links are followed, as a site does that shows the pages; each folder is looked into once, so that none leads in a circle. */
function walkFolder(folder: string, walked: Walked, seen: Set<string>): void {
  const real = reading(folder, () => realpathSync(folder));
  if (seen.has(real)) return;
  seen.add(real);
  const entries = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const kind = kindOf(entry, path);
    if (kind === 'folder') walkFolder(path, walked, seen);
    else if (kind === 'file' && isChecked(path)) walked.files.push(path);
    else if (kind === 'file' && otherPages.test(path)) walked.others.push(path);
  }
}

function kindOf(entry: Dirent, path: string): 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return undefined;
  const stats = reading(path, () => statSync(path, { throwIfNoEntry: false }));
  if (stats?.isDirectory() === true) return 'folder';
  return stats?.isFile() === true ? 'file' : undefined;
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ProblemError([unreadable(error, path)]);
  }
}
