import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ProblemError } from '../problem/problem.ts';
import { packageName } from './package-name.ts';

const manifestSchema = z.looseObject({
  version: z.string().optional(),
  types: z.string().optional(),
  module: z.string().optional(),
  main: z.string().optional(),
  exports: z.unknown().optional(),
});

type Manifest = z.output<typeof manifestSchema>;

/** Where a package's code and declarations start, as absolute paths. */
export interface PackageEntry {
  version: string;
  code: string;
  declarations: string;
}

/** The folder of an installed package as found from another folder: in the nearest `node_modules` that has it. */
export function findPackageFolder(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The version of an installed package as found from a folder; undefined when it is not installed. */
export function installedVersion(name: string, from: string): string | undefined {
  const folder = findPackageFolder(name, from);
  return folder === undefined ? undefined : readManifest(folder)?.version;
}

/**
 * Finds the files of what an import names, by the package's manifest: the `import` and `types` conditions of its
 * `exports`, else `module`, `main` and `types`.
 * @param specifier - a package, or an entry of one, such as `sdk/billing`
 * @param from - a folder to resolve from
 * @throws ProblemError when the package is not installed, has no such entry or ships no declarations
 */
export function findPackage(specifier: string, from: string): PackageEntry {
  const name = packageName(specifier);
  const entry = `.${specifier.slice(name.length)}`;
  const folder = findPackageFolder(name, from);
  const manifest = folder === undefined ? undefined : readManifest(folder);
  if (folder === undefined || manifest === undefined) {
    throw failure(`the package "${name}" is not installed`, `npm install --save-dev --save-exact ${name}`);
  }
  const conditions = entryConditions(manifest.exports, entry);
  const fallback = entry === '.' ? manifest : {};
  const code = pick(conditions, ['import', 'default']) ?? fallback.module ?? fallback.main;
  if (code === undefined && entry !== '.') {
    throw failure(`the package "${name}" has no entry "${entry}"`, entriesHint(manifest.exports));
  }
  const types = [pick(conditions, ['types', 'import', 'default']), fallback.types].find(
    (path) => path !== undefined && /\.d\.[mc]?ts$/.test(path) && existsSync(join(folder, path)),
  );
  if (types === undefined) {
    throw failure(
      `the package "${specifier}" ships no type declarations`,
      'Reference pages need both the zod schemas and the declarations of a package.',
    );
  }
  return {
    version: manifest.version ?? '',
    code: join(folder, code ?? 'index.js'),
    declarations: join(folder, types),
  };
}

function failure(message: string, hint: string): ProblemError {
  return new ProblemError([{ where: 'docs.config.ts', message, hint }]);
}

/** The manifest in a package's folder; undefined when there is none that can be read. */
function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, 'package.json');
  return existsSync(path) ? manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** What `exports` says of an entry: it may also be the main entry's conditions themselves. */
function entryConditions(exports: unknown, entry: string): unknown {
  if (typeof exports === 'object' && exports !== null && Object.hasOwn(exports, entry))
    return Reflect.get(exports, entry);
  return entry === '.' ? exports : undefined;
}

function entriesHint(exports: unknown): string {
  const entries = typeof exports === 'object' && exports !== null ? Object.keys(exports) : [];
  const named = entries.filter((entry) => entry.startsWith('.'));
  return named.length === 0 ? 'It has only its main entry.' : `Its entries are ${named.join(', ')}.`;
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
