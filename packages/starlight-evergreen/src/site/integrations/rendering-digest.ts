import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, extname, join, posix, relative, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { isInstalled, PackageFingerprints } from '../../blocks/package-fingerprint.ts';
import type { DocsConfig } from '../../config/index.ts';
import { findPackageFolder } from '../../files/find-package.ts';

/** This package's own modules that decide how Markdown looks, as folders and files of its source without their endings. */
const own = [
  'blocks/**/*',
  'examples/*',
  'sandbox/*',
  'site/expressive-code/*',
  'site/heading-addresses',
  'site/hovers/*',
  'site/run/*',
];

const lockfiles = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];

/** A digest of all that a rendered block depends on beside the text of its page. */
export function renderingDigest(root: string, config: DocsConfig): string {
  const hash = createHash('sha256');
  for (const path of [...ownFiles(), ...projectFiles(root, config)]) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  for (const fingerprint of linkedPackages(root, config)) hash.update(fingerprint).update('\0');
  return hash.digest('base64url');
}

/**
 * A digest of what code is rendered with: the packages beside those that are bundled, Node, and the day, as a page may show
 * the year.
 */
export function surroundingsDigest(root: string, config: DocsConfig): string {
  const hash = createHash('sha256').update(renderingDigest(root, config));
  for (const path of [join(root, 'package.json'), join(root, 'node_modules/.package-lock.json')])
    if (existsSync(path)) hash.update(readFileSync(path)).update('\0');
  const { version, platform, arch } = process;
  // How much memory there may be is all the same.
  const execArgv = process.execArgv.filter((option) => !option.startsWith('--max-'));
  const day = new Date().toISOString().slice(0, 10);
  return hash.update(JSON.stringify([version, platform, arch, execArgv, day])).digest('base64url');
}

function ownFiles(): string[] {
  const source = join(import.meta.dirname, '../..');
  const ending = extname(import.meta.filename);
  return globSync(
    own.map((pattern) => `${pattern}${ending}`),
    {
      cwd: source,
      ignore: ['**/*.test.ts', '**/*.d.ts', '**/fixtures/**'],
      absolute: true,
    },
  ).toSorted();
}

/** The config, the schemas that it names, and the lockfile, which may lie further up. What sandboxes say is added elsewhere. */
function projectFiles(root: string, { releases }: DocsConfig): string[] {
  const folders = releases
    .flatMap((release) => ('module' in release ? [release.module] : []))
    .map((path) => relative(root, dirname(resolve(root, path))).replaceAll('\\', '/'));
  const modules = globSync(
    [...new Set(folders)].map((folder) => posix.join(folder, '**/*.{ts,js,mjs,json}')),
    { cwd: root, ignore: ['**/*.test.ts', '**/node_modules/**'], absolute: true },
  ).toSorted();
  const settings = ['docs.config.ts', 'ec.config.mjs'].map((name) => join(root, name));
  return [...settings, ...lockfilesOf(root), ...modules].filter((path) => existsSync(path));
}

/** What SDKs say that are folders of the same workspace: no lockfile changes with them. */
function linkedPackages(root: string, { releases }: DocsConfig): string[] {
  const folders = releases.flatMap((release) =>
    'package' in release ? (findPackageFolder(release.package, root) ?? []) : [],
  );
  const linked = folders.filter((folder) => !isInstalled(realpathSync(folder)));
  const fingerprints = new PackageFingerprints();
  return [...new Set(linked)].map((folder) => fingerprints.of(folder));
}

function lockfilesOf(folder: string): string[] {
  const found = lockfiles.map((name) => join(folder, name)).filter((path) => existsSync(path));
  const above = dirname(folder);
  return found.length > 0 || above === folder ? found : lockfilesOf(above);
}
