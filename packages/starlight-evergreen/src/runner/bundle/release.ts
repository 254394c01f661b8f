import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocsConfig, PackageRelease } from '../../config/index.ts';
import { releaseRoot } from '../../config/release-root.ts';
import { findPackage } from '../../files/find-package.ts';
import { defaultSuffixes } from '../../reference/read/dialects/index.ts';
import { loadEntries } from '../../reference/read/entries.ts';
import { qualifiedName } from '../../reference/read/qualified-name.ts';
import { specifierOf } from '../../sandbox/sandboxes.ts';

type ReleaseConfig = DocsConfig['releases'][number];

/** A file of a release, and what of it is exported. */
export interface ReleasePart {
  /** Absolute path of its code. */
  code: string;
  /** What the release calls its exports, and what the file does. */
  names: ReadonlyMap<string, string>;
}

/** What the names that a release exports stand for. */
export interface ReleaseExports {
  id: string;
  /** What blocks import from. */
  specifiers: [string, ...string[]];
  parts: ReleasePart[];
  codec: 'wire' | 'plain';
  /** Names of classes: the client, and the errors it throws. */
  classes: string[];
  /** Names of zod schemas, in order. */
  schemas: string[];
}

/** Something that blocks import, as it is loaded. */
interface LoadedEntry {
  specifier: string;
  code: string;
  exported: object;
}

/** Imports a release and sorts its exports. What several entries export under one name is the first one's. */
export async function readExports(release: ReleaseConfig, root: string): Promise<ReleaseExports> {
  const isPackage = 'package' in release;
  const own = specifierOf(release);
  const entries = isPackage ? await packageEntries(release, root) : [await moduleEntry(release, root)];
  const all = new Map<string, unknown>();
  const parts = entries.map(({ code, specifier, exported }): ReleasePart => {
    const names = new Map<string, string>();
    const values: [string, unknown][] = Object.entries(exported);
    for (const [name, value] of values) {
      // What another entry has exported under the same name is the same thing.
      if (name === 'default' || (all.has(name) && all.get(name) === value)) continue;
      const free = all.has(name) ? qualifiedName(name, specifier, own, (each) => all.has(each)) : name;
      all.set(free, value);
      names.set(free, name);
    }
    return { code, names };
  });
  const schemas = namesOf([...all], isSchema);
  const { suffixes = defaultSuffixes } = isPackage ? release : {};
  const translates = schemas.some((name) => Object.values(suffixes).some((suffix) => name.endsWith(suffix)));
  return {
    id: release.id,
    specifiers: [own, ...entries.map(({ specifier }) => specifier).filter((each) => each !== own)],
    parts,
    codec: isPackage && translates ? 'wire' : 'plain',
    classes: namesOf([...all], isClass),
    schemas,
  };
}

async function packageEntries(release: PackageRelease, root: string): Promise<LoadedEntry[]> {
  const folder = releaseRoot(release, root);
  const { entries } = await loadEntries(release, folder);
  return entries.map(({ specifier, exported }) => ({
    specifier,
    exported,
    code: findPackage(specifier, folder).code,
  }));
}

async function moduleEntry(
  { module, import: specifier }: Exclude<ReleaseConfig, PackageRelease>,
  root: string,
): Promise<LoadedEntry> {
  const code = resolve(root, module);
  const exported: object = await import(/* @vite-ignore */ pathToFileURL(code).href);
  return { specifier, code, exported };
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
