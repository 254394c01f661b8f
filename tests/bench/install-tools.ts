import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const lock = 'package-lock.json';
const pinned = join(import.meta.dirname, 'tools');

/**
 * Installs what the bench compares with, in the versions of `tools/package-lock.json`: only the bench needs it, so
 * `npm ci` of the project does without. None of its scripts are run.
 * @returns the folder of its packages
 */
export function installTools(root: string, log: (line: string) => void): string {
  const folder = join(root, '.cache/bench-tools');
  const packages = join(folder, 'node_modules');
  if (isInstalled(folder)) return packages;
  log('  installing what is compared with');
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', lock, '.npmrc']) cpSync(join(pinned, name), join(folder, name));
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return packages;
}

function isInstalled(folder: string): boolean {
  return (
    // npm writes it last.
    existsSync(join(folder, 'node_modules/.package-lock.json')) &&
    readFileSync(join(folder, lock), 'utf8') === readFileSync(join(pinned, lock), 'utf8')
  );
}
