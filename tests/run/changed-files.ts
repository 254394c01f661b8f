import { execFileSync } from 'node:child_process';

/** What a change is compared with: the first of these that is there. An upstream may be the branch itself, pushed. */
const bases = ['origin/HEAD', 'origin/main', 'main'];

/**
 * The files that differ from where this branch left the main one, and those that are not committed; of a file that moved,
 * both names.
 * @returns undefined where that commit is not known
 */
export function changedFiles(root: string): string[] | undefined {
  for (const base of bases) {
    const start = git(root, ['merge-base', base, 'HEAD'])?.[0];
    if (start === undefined) continue;
    const tracked = git(root, ['diff', '--name-only', '--no-renames', '-z', start]);
    const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
    return tracked && untracked && [...new Set([...tracked, ...untracked])].toSorted();
  }
  return undefined;
}

/** @returns undefined where Git fails */
function git(root: string, args: readonly string[]): string[] | undefined {
  try {
    const output = execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
    return output.split(/[\n\0]/).filter((line) => line !== '');
  } catch {
    return undefined;
  }
}
