import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pageId } from '../files/page-id.ts';
import { unreadable } from '../files/unreadable.ts';
import { ProblemError } from '../problem/problem.ts';

type Kind = 'file' | 'folder' | 'link';

/** What there is in the content folder, by path. Links are not followed. */
export interface Inventory {
  kindOf(path: string): Kind | undefined;
  /** Files whose address a page would share, such as `api/plan.mdx` for `api/plan.md`. */
  withAddressOf(file: string): readonly string[];
  files: readonly string[];
}

/** What becomes a page: the endings that Starlight reads. */
const pageEnding = /\.(?:markdown|mdown|mkdn|mkd|mdwn|mdx?)$/;

/**
 * Lists a content folder.
 * @throws ProblemError for a folder that cannot be read
 */
export function takeInventory(content: string): Inventory {
  const kinds = new Map<string, Kind>();
  list(content, '', kinds);
  const files = [...kinds].filter(([, kind]) => kind !== 'folder').map(([path]) => path);
  const byAddress = Map.groupBy(files, addressOf);
  return {
    kindOf: (path) => kinds.get(path),
    withAddressOf: (file) => byAddress.get(addressOf(file)) ?? [],
    files,
  };
}

/**
 * What tells a file apart from others: for a page its address. Capitals make no difference, since there are file systems
 * and servers for which they make none.
 */
export function addressOf(file: string): string {
  return (pageEnding.test(file) ? pageId(file) : file).normalize('NFC').toLowerCase();
}

function list(content: string, folder: string, kinds: Map<string, Kind>): void {
  for (const entry of entriesOf(content, folder)) {
    const path = posix.join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file';
    kinds.set(path, kind);
    if (kind === 'folder') list(content, path, kinds);
  }
}

function entriesOf(content: string, folder: string) {
  try {
    return readdirSync(join(content, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === '' && error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new ProblemError([unreadable(error, posix.join('src/content/docs', folder))]);
  }
}
