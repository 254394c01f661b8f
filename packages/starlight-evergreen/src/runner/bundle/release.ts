import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocsConfig } from '../../config/index.ts';
import { specifierOf } from '../../sandbox/sandboxes.ts';
import { releaseRoot } from '../../config/release-root.ts';
import { findPackage } from '../../files/find-package.ts';
import { defaultSuffixes } from '../../reference/read/dialects/index.ts';

type ReleaseConfig = DocsConfig['releases'][number];

/** What the names that a release exports stand for. */
export interface ReleaseExports {
  id: string;
  /** What blocks import from. */
  specifier: string;
  /** Absolute path of its code. */
  code: string;
  codec: 'wire' | 'plain';
  /** Names of classes: the client, and the errors it throws. */
  classes: string[];
  /** Names of zod schemas, in order. */
  schemas: string[];
}

/** Imports a release and sorts its exports. */
export async function readExports(release: ReleaseConfig, root: string): Promise<ReleaseExports> {
  const isPackage = 'package' in release;
  const code = isPackage
    ? findPackage(release.package, releaseRoot(release, root)).code
    : resolve(root, release.module);
  const module: object = await import(/* @vite-ignore */ pathToFileURL(code).href);
  const entries: [string, unknown][] = Object.entries(module);
  const schemas = namesOf(entries, isSchema);
  const { suffixes = defaultSuffixes } = isPackage ? release : {};
  const translates = schemas.some((name) => Object.values(suffixes).some((suffix) => name.endsWith(suffix)));
  return {
    id: release.id,
    specifier: specifierOf(release),
    code,
    codec: isPackage && translates ? 'wire' : 'plain',
    classes: namesOf(entries, isClass),
    schemas,
  };
}

function namesOf(entries: [string, unknown][], test: (value: unknown) => boolean): string[] {
  return entries
    .filter(([, value]) => test(value))
    .map(([name]) => name)
    .toSorted();
}

function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '_zod' in value;
}
