import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ProblemError } from '../problem/problem.ts';
import {
  declarationsBeside,
  exportTargets,
  looseTarget,
  namedEntries,
  patternEntries,
  patternKeys,
} from './package-exports.ts';
import { packageName } from './package-name.ts';
import { readJson } from './read-json.ts';

/** Fields of another form say nothing: some tools put objects and booleans there. */
const text = z.string().optional().catch(undefined);

const manifestSchema = z.looseObject({
  version: text,
  types: text,
  typings: text,
  module: text,
  main: text,
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
  if (folder === undefined)
    throw failure(`the package "${name}" is not installed`, `npm install --save-dev --save-exact ${name}`);
  const manifest = readManifest(folder);
  if (manifest === undefined)
    throw failure(
      `the package "${name}" has no package.json that can be read`,
      'Install it anew: what is in node_modules is not whole.',
    );
  const { code, types } = entryTargets(manifest, folder, entry);
  if (code === undefined && entry !== '.') {
    throw failure(`the package "${name}" has no entry "${entry}"`, entriesHint(manifest.exports));
  }
  const declarations = types.find(
    (path) => path !== undefined && /\.d\.[mc]?ts$/.test(path) && existsSync(join(folder, path)),
  );
  if (declarations === undefined) {
    throw failure(
      `the package "${specifier}" ships no type declarations`,
      'Reference pages need both the zod schemas and the declarations of a package.',
    );
  }
  // Behind a link, as package managers make them, stands the folder from which its own dependencies are found.
  const real = realpathSync(folder);
  return {
    version: manifest.version ?? '',
    code: join(real, code ?? 'index.js'),
    declarations: join(real, declarations),
  };
}

function failure(message: string, hint: string): ProblemError {
  return new ProblemError([{ where: 'docs.config.ts', message, hint }]);
}

/** The manifest in a package's folder; undefined when there is none that can be read. */
function readManifest(folder: string): Manifest | undefined {
  return readJson(join(folder, 'package.json'), manifestSchema);
}

/** Where a manifest says that an entry is, and the files that may declare it; of the main entry, older fields tell too. */
function entryTargets(manifest: Manifest, folder: string, entry: string) {
  const targets = exportTargets(manifest.exports, entry);
  const loose = manifest.exports === undefined ? looseTarget(folder, entry) : undefined;
  const code = targets.code ?? (entry === '.' ? (manifest.module ?? manifest.main) : loose);
  const beside = code === undefined ? undefined : declarationsBeside(code);
  const older = entry === '.' ? [manifest.types, manifest.typings] : [];
  return { code, types: [targets.types, ...older, beside] };
}

/** What else can be imported of a package, as import specifiers. */
export interface PackageEntries {
  /** Those that `exports` lists, without the main one. */
  named: string[];
  /** Those that its patterns stand for, or the files of a package without `exports`. */
  behindPatterns: string[];
}

/**
 * Lists the entries of an installed package.
 * @param from - a folder to resolve from
 */
export function listEntries(specifier: string, from: string): PackageEntries {
  const name = packageName(specifier);
  const folder = findPackageFolder(name, from);
  const exports = folder === undefined ? undefined : readManifest(folder)?.exports;
  if (folder === undefined) return { named: [], behindPatterns: [] };
  const whole = (entry: string) => name + entry.slice(1);
  return {
    named: namedEntries(exports)
      .map(whole)
      .filter((each) => each !== specifier),
    behindPatterns: patternEntries(exports ?? { './*': './*' }, folder).map(whole),
  };
}

function entriesHint(exports: unknown): string {
  const named = [...namedEntries(exports), ...patternKeys(exports)];
  return named.length === 0 ? 'It has only its main entry.' : `Its entries are ${named.join(', ')}.`;
}
