import { spawnSync } from 'node:child_process';
import { loadConfig } from '../../config/load-config.ts';
import { installedVersion } from '../../files/find-package.ts';
import { packageName } from '../../files/package-name.ts';
import { ProblemError } from '../../problem/problem.ts';
import type { Project } from '../project-command.ts';

/**
 * Installs the newest version of each package that the config documents; `package.json` and its lockfile stay as they are.
 * @throws ProblemError when npm fails; its own words stand above
 */
export async function installNewest({ root, log }: Pick<Project, 'root' | 'log'>): Promise<void> {
  const { releases } = await loadConfig(root);
  const names = [
    ...new Set(releases.flatMap((release) => ('package' in release ? [packageName(release.package)] : []))),
  ];
  if (names.length === 0) {
    log('no release is a package of npm: there is nothing to install');
    return;
  }
  const version = (name: string): string => installedVersion(name, root) ?? 'none';
  const before = new Map(names.map((name) => [name, version(name)]));
  const flags = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', [...flags, ...names.map((name) => `${name}@latest`)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    throw new ProblemError([
      {
        where: root,
        message: `npm could not install the newest version of ${names.join(', ')}`,
        hint: 'What npm says of it stands above.',
      },
    ]);
  }
  for (const name of names) log(`${name}: ${before.get(name)} -> ${version(name)}`);
}
