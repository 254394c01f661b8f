import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findPackageFolder } from '../files/find-package.ts';

const typeSource = /\.[cm]?tsx?$/;

/** The name under which DefinitelyTyped keeps a package's types. */
export function typesName(name: string): string {
  return `@types/${name.startsWith('@') ? name.slice(1).replace('/', '__') : name}`;
}

/**
 * A hash of what a package's types can depend on: its manifest, the contents of all its declarations and
 * sources, and the versions of the packages it depends on. It holds more than one import can see, so it never misses a change.
 */
export function packageFingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const file of typeSources(folder)) {
    hash.update(`\0${relative(folder, file)}\0`).update(readFileSync(file));
  }
  for (const version of dependencyVersions(folder)) hash.update(`\0${version}`);
  return hash.digest('base64url');
}

function typeSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : typeSources(path);
      return typeSource.test(entry.name) || entry.name === 'package.json' ? [path] : [];
    });
}

interface Manifest {
  version?: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

function readManifest(folder: string): Manifest {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return {};
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  return manifest;
}

/** `name@version` of everything a package needs, directly or not, sorted. */
function dependencyVersions(folder: string, seen = new Map<string, string>()): string[] {
  const { dependencies, peerDependencies } = readManifest(folder);
  for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
    for (const found of [findPackageFolder(name, folder), findPackageFolder(typesName(name), folder)]) {
      if (found === undefined || seen.has(found)) continue;
      seen.set(found, `${name}@${readManifest(found).version ?? ''}`);
      dependencyVersions(found, seen);
    }
  }
  return [...seen.values()].toSorted();
}
