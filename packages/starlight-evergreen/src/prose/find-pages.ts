import { existsSync, readdirSync, statSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { isAuthored } from '../config/authored-pages.ts';
import { unreadable } from '../files/unreadable.ts';
import { type Problem, ProblemError } from '../problem/problem.ts';

/** Besides these the config says which. Its own strings stand on many pages. */
const always = ['src/content/docs/**/*.{md,mdx}', 'docs.config.ts'];

/**
 * The pages that people write, relative to the project, in the order of their names.
 * @param paths - files and folders to look at instead, relative to the project or absolute
 * @param further - patterns of files that are read besides the pages of the site
 * @param slugs - folders below `src/content/docs` whose pages are generated
 * @throws ProblemError when a path leads nowhere, or to a folder that cannot be read
 */
export function findPages(
  root: string,
  paths: readonly string[],
  further: readonly string[],
  slugs: readonly string[],
): string[] {
  const missing = paths.filter((path) => !existsSync(resolve(root, path)));
  if (missing.length > 0) throw new ProblemError(missing.map(nothingAt));
  const patterns = paths.map((path) => {
    const name = relative(root, resolve(root, path)).replaceAll('\\', '/');
    return isFolder(resolve(root, path), path) ? posix.join(name, '**/*.{md,mdx}') : name;
  });
  const content = resolve(root, 'src/content/docs');
  return globSync(paths.length === 0 ? [...always, ...further] : patterns, {
    cwd: root,
    ignore: ['**/node_modules/**', '**/fixtures/**'],
  })
    .filter((file) => isAuthored(content, resolve(root, file), slugs))
    .toSorted();
}

/** A search passes over what it cannot read, but a folder that was asked for must not pass unread. */
function isFolder(path: string, asGiven: string): boolean {
  if (!statSync(path).isDirectory()) return false;
  try {
    readdirSync(path);
    return true;
  } catch (error) {
    throw new ProblemError([unreadable(error, asGiven)]);
  }
}

function nothingAt(path: string): Problem {
  return {
    where: path,
    message: 'there is no such file or folder',
    hint: 'Give paths relative to the folder you are in.',
  };
}
