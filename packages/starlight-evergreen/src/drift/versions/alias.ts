import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findPackageFolder } from '../../files/find-package.ts';
import { readManifest } from './installed.ts';

export interface AliasedVersion {
  /** The project's folder, whose package.json names aliases. */
  root: string;
  name: string;
  version: string;
  /** The folder that is to have the version in its `node_modules`. */
  folder: string;
  /** The zod that it is read with. */
  zod: string;
}

/**
 * Takes a version that the project has installed beside the current one, as `"sdk-1": "npm:sdk@1.2.56"` in its package.json:
 * its lockfile then says what it is, and nothing is fetched.
 * @returns whether there is one
 */
export function linkAlias({ root, name, version, folder, zod }: AliasedVersion): boolean {
  const { dependencies, devDependencies } = readManifest(root) ?? {};
  const wanted = `npm:${name}@${version}`;
  const installed = Object.entries({ ...dependencies, ...devDependencies })
    .flatMap(([alias, range]) => (range === wanted ? (findPackageFolder(alias, root) ?? []) : []))
    .find((found) => readManifest(found)?.version === version);
  if (installed === undefined) return false;
  const link = join(folder, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  if (isThere(link)) rmSync(link, { recursive: true, force: true });
  try {
    // Unlike other links, Windows allows a junction to everybody.
    symlinkSync(installed, link, 'junction');
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(link)) throw error;
  }
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ private: true, dependencies: { zod } })}\n`,
  );
  return true;
}

/** Also of a link that leads nowhere any more. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
