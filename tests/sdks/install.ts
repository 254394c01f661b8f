import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sdk } from './sdk.ts';

/**
 * A folder with an SDK installed by npm, for the checker and as a project to document. None of its scripts are run, and
 * it is installed once.
 * @param folder - where such folders are kept
 * @throws Error with what npm says when it cannot be installed
 */
export function installSdk({ name, version }: Sdk, folder: string): string {
  const project = join(folder, `${name.replace('/', '+')}@${version}`);
  const done = join(project, 'node_modules/.package-lock.json');
  if (existsSync(done)) return project;
  mkdirSync(project, { recursive: true });
  const manifest = { private: true, type: 'module', dependencies: { [name]: version } };
  writeFileSync(join(project, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  execFileSync('npm', ['install', ...options], { cwd: project, stdio: ['ignore', 'ignore', 'pipe'] });
  return project;
}
