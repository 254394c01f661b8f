import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../files/read-json.ts';
import { findPackageFolder } from '../files/find-package.ts';

const manifestSchema = z.looseObject({
  version: z.string().default('0.0.0'),
  exports: z.unknown().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});

/** What an installed package says of itself. */
export interface PackageFacts {
  version: string;
  /** What can be imported, as it is written in an import: `acme`, `acme/models`. */
  entries: string[];
  /** The range of zod that it asks for. */
  zod: string | undefined;
}

/**
 * Reads what a package lets others import.
 * @param root - the folder that it is installed for
 * @returns undefined when it is not installed
 */
export function packageFacts(name: string, root: string): PackageFacts | undefined {
  const folder = findPackageFolder(name, root);
  if (folder === undefined) return undefined;
  const manifest = readJson(join(folder, 'package.json'), manifestSchema);
  if (manifest === undefined) return undefined;
  return {
    version: manifest.version,
    entries: entriesOf(name, manifest.exports),
    zod: manifest.dependencies['zod'] ?? manifest.peerDependencies['zod'],
  };
}

/** Patterns such as `./*` stand for files that nobody has listed; they are left out. */
function entriesOf(name: string, exports: unknown): string[] {
  if (typeof exports !== 'object' || exports === null) return [name];
  const keys = Object.keys(exports);
  if (!keys.some((key) => key.startsWith('.'))) return [name];
  return keys
    .filter((key) => !key.includes('*') && !/\.(?:json|css)$/.test(key))
    .map((key) => (key === '.' ? name : `${name}${key.slice(1)}`));
}
