import { existsSync, readdirSync, statSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { unreadable } from '../files/unreadable.ts';
import { type Problem, ProblemError } from '../problem/problem.ts';

const handWritten = [
  'src/content/docs/**/*.{md,mdx}',
  'src/**/README.md',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs.config.ts',
];

/**
 * The pages that people write, relative to the project, in the order of their names.
 * @param paths - files and folders to look at instead, relative to the project or absolute
 * @param slugs - folders below `src/content/docs` whose pages are generated
 * @throws ProblemError when a path leads nowhere, or to a folder that cannot be read
 */
export function findPages(root: string, paths: readonly string[], slugs: readonly string[]): string[] {
  const missing = paths.filter((path) => !existsSync(resolve(root, path)));
  if (missing.length > 0) throw new ProblemError(missing.map(nothingAt));
  const patterns = paths.map((path) => {
    const name = relative(root, resolve(root, path)).replaceAll('\\', '/');
    return isFolder(resolve(root, path), path) ? posix.join(name, '**/*.{md,mdx}') : name;
  });
  return globSync(paths.length === 0 ? handWritten : patterns, {
    cwd: root,
    ignore: ['**/node_modules/**', '**/fixtures/**', ...slugs.map((slug) => `src/content/docs/${slug}/**`)],
  }).toSorted();
}

/** Searching passes over what cannot be read; a folder that was asked for must not look as if it were in order. */
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
