import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { ProblemError } from '../../problem/problem.ts';

const manifestSchema = z.looseObject({
  version: z.string(),
  types: z.string().optional(),
  module: z.string().optional(),
  main: z.string().optional(),
  exports: z.unknown().optional(),
});

/** Where a package's code and declarations start, as absolute paths. */
export interface PackageEntry {
  version: string;
  code: string;
  declarations: string;
}

/**
 * Finds an installed package's entry files by its manifest: the `import` and `types` conditions of
 * `exports["."]`, else `module`, `main` and `types`.
 * @param from - a folder to resolve from
 * @throws ProblemError when the package is not installed or ships no declarations
 */
export function findPackage(name: string, from: string): PackageEntry {
  const manifestPath = locateManifest(name, from);
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));
  const root = entryConditions(manifest.exports);
  const folder = dirname(manifestPath);
  const types = [pick(root, ['types', 'import', 'default']), manifest.types].find(
    (path) => path !== undefined && /\.d\.[mc]?ts$/.test(path) && existsSync(join(folder, path)),
  );
  const code = pick(root, ['import', 'default']) ?? manifest.module ?? manifest.main ?? 'index.js';
  if (types === undefined) {
    throw new ProblemError([
      {
        where: 'docs.config.ts',
        message: `the package "${name}" ships no type declarations`,
        hint: 'Reference pages need both the zod schemas and the declarations of a package.',
      },
    ]);
  }
  return { version: manifest.version, code: join(folder, code), declarations: join(folder, types) };
}

function locateManifest(name: string, from: string): string {
  try {
    const path = findPackageJSON(name, pathToFileURL(join(from, 'package.json')));
    if (path !== undefined) return path;
  } catch {
    // Falls through to the same sentence: the reason Node gives names internals, not the mending.
  }
  throw new ProblemError([
    {
      where: 'docs.config.ts',
      message: `the package "${name}" is not installed`,
      hint: `npm install --save-dev --save-exact ${name}`,
    },
  ]);
}

function entryConditions(exports: unknown): unknown {
  if (typeof exports !== 'object' || exports === null) return exports;
  return '.' in exports ? exports['.'] : exports;
}

function pick(conditions: unknown, wanted: readonly string[]): string | undefined {
  if (typeof conditions === 'string') return conditions;
  if (typeof conditions !== 'object' || conditions === null) return undefined;
  for (const [condition, target] of Object.entries(conditions)) {
    if (!wanted.includes(condition)) continue;
    const path = pick(target, wanted);
    if (path !== undefined) return path;
  }
  return undefined;
}
