import { copyFileSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '../../problem/problem.ts';
import { createFolder, fetchedVersions, keepFolder } from './cache-folder.ts';
import { isExact } from '../../config/version.ts';
import { packageName } from '../../files/package-name.ts';
import { linkAlias } from './alias.ts';
import { isWhole, ownZodVersion, readManifest } from './installed.ts';
import { describeFailure } from './npm-failure.ts';
import { createNpm, type RunNpm } from './run-npm.ts';
import type { PublishedSpec } from './spec.ts';

export interface InstallOptions {
  /** The project's folder, whose `.npmrc` says where its packages come from. */
  root: string;
  /** Where versions are kept, each in `<name>@<version>`. */
  cacheDir: string;
  log(line: string): void;
  npm?: RunNpm;
}

/**
 * Fetches a version of a package with npm, once: an exact version that is here already is not asked for again, be it because
 * the project has installed it under another name.
 * No script of any package is run. Processes that fetch the same version at once do not disturb each other.
 * @returns the folder whose `node_modules` holds the package, and the version that a range or tag stood for
 * @throws ProblemError when npm is missing or cannot install it
 */
export async function installVersion(
  spec: PublishedSpec,
  { root, cacheDir, log, npm = createNpm(process.env) }: InstallOptions,
): Promise<{ root: string; version: string }> {
  const { range, release } = spec;
  const name = packageName(release.package);
  const zod = ownZodVersion();
  const folderOf = (version: string) => join(cacheDir, `${name}@${version}`);
  if (isExact(range) && isWhole(folderOf(range), name, range, zod))
    return { root: folderOf(range), version: range };
  if (linkAlias({ root, name, version: range, folder: folderOf(range), zod }))
    return { root: folderOf(range), version: range };

  log(`fetching ${spec.text} with npm`);
  const folder = createFolder(cacheDir);
  try {
    // Named beside the package, our own zod is the one it gets wherever its range permits.
    const manifest = { private: true, dependencies: { zod, [name]: range } };
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const settings = lend(join(root, '.npmrc'), join(folder, '.npmrc'));
    const result = await npm(installArguments(range), folder);
    const version = readManifest(join(folder, 'node_modules', name))?.version;
    if (result.code !== 0 || version === undefined)
      throw new ProblemError([describeFailure(spec, result, fetchedVersions(cacheDir, name))]);
    if (settings) rmSync(join(folder, '.npmrc'));
    const target = folderOf(version);
    keepFolder(folder, target, () => isWhole(target, name, version, zod));
    return { root: target, version };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All is said here: neither the settings of the person nor those of the script that runs may lay it out otherwise. */
function installArguments(range: string): string[] {
  return [
    'install',
    '--json',
    '--prefix=.',
    '--location=project',
    '--no-global',
    '--no-workspaces',
    '--install-strategy=hoisted',
    '--ignore-scripts',
    '--legacy-peer-deps',
    '--no-package-lock',
    '--no-save',
    '--no-bin-links',
    '--no-dry-run',
    '--no-engine-strict',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--no-update-notifier',
    '--loglevel=error',
    // By default npm waits 70 seconds before it says that there is no network.
    '--fetch-retry-mintimeout=500',
    '--fetch-retry-maxtimeout=4000',
    // What an exact version is never changes; what `latest` is does.
    ...(isExact(range) ? ['--prefer-offline'] : []),
  ];
}

/** Lets npm read a file that may hold secrets, without a copy of them where that can be helped. */
function lend(source: string, target: string): boolean {
  if (!existsSync(source)) return false;
  try {
    symlinkSync(source, target);
  } catch {
    // Windows allows links to developers only.
    copyFileSync(source, target);
  }
  return true;
}
