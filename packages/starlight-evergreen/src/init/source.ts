import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolve as resolveImport } from 'import-meta-resolve';
import { importModule } from '../files/import-module.ts';
import { loadProblem } from '../files/load-problem.ts';
import { ProblemError } from '../problem/problem.ts';
import { packageFacts } from './entries.ts';
import type { Suffixes } from '../reference/read/dialects/index.ts';
import { findSuffixes } from './suffixes.ts';
import { likelyClient, type ModuleExports, sortExports } from './exports.ts';

/** What a site documents, and how its config names it. */
export interface Source {
  /** What readers import from. */
  specifier: string;
  version: string;
  /** As a release of the config: an npm package, or a module of schemas. */
  release: { package: string; suffixes?: Suffixes } | { module: string; import: string };
  /** Names of classes that may be the client. */
  classes: string[];
  /** The likeliest of them. */
  client: string | undefined;
}

/** Whether what was asked for is a file and not the name of a package. */
export function isModulePath(asked: string): boolean {
  return /^\.{0,2}[\\/]|\.[cm]?[jt]s$/.test(asked);
}

/**
 * Finds the schemas of a package or of a module.
 * @param asked - name of an installed package, or path of a module relative to `root`
 * @throws ProblemError when it is not there, cannot be loaded, or exports no schema of zod 4
 */
export async function findSource(asked: string, root: string): Promise<Source> {
  return isModulePath(asked) ? moduleSource(asked, root) : packageSource(asked, root);
}

async function moduleSource(asked: string, root: string): Promise<Source> {
  const path = resolve(root, asked);
  if (!existsSync(path)) {
    throw new ProblemError([
      { where: asked, message: 'there is no such file', hint: `Give its path relative to ${root}.` },
    ]);
  }
  const { schemas, olderSchemas, classes } = sortExports(await load(path, asked));
  if (schemas.length === 0) throw noSchemas(asked, olderSchemas, []);
  const relative = asked.startsWith('.') ? asked : `./${asked}`;
  const specifier = relative.replace(/^.*\//, '').replace(/\.[cm]?[jt]s$/, '');
  return {
    specifier,
    version: '1.0.0',
    release: { module: relative, import: specifier },
    classes,
    client: likelyClient(classes, specifier),
  };
}

async function packageSource(name: string, root: string): Promise<Source> {
  const facts = packageFacts(name, root);
  if (facts === undefined) {
    throw new ProblemError([
      {
        where: name,
        message: 'the package is not installed',
        hint: `npm install --save-dev --save-exact ${name}`,
      },
    ]);
  }
  const found = await readEntries(facts.entries, root);
  const [own] = found.filter(({ entry }) => entry === name);
  const classes = own?.exports.classes ?? [];
  const common = { specifier: name, version: facts.version, classes, client: likelyClient(classes, name) };
  if (own !== undefined && own.exports.schemas.length > 0)
    return { ...common, release: packageRelease(name, own.exports.schemas) };
  const [best] = found.toSorted((a, b) => b.exports.schemas.length - a.exports.schemas.length);
  if (best === undefined || best.exports.schemas.length === 0) {
    const older = found.reduce((sum, { exports }) => sum + exports.olderSchemas, 0);
    throw noSchemas(name, older, facts.entries, facts.zod);
  }
  return { ...common, specifier: best.entry, release: packageRelease(best.entry, best.exports.schemas) };
}

function packageRelease(entry: string, schemas: readonly string[]): Source['release'] {
  const suffixes = findSuffixes(schemas);
  return { package: entry, ...(suffixes !== undefined && { suffixes }) };
}

interface FoundEntry {
  entry: string;
  exports: ModuleExports;
}

/** Entries that cannot be loaded, such as those for a framework that is not installed, export nothing that helps. */
async function readEntries(entries: readonly string[], root: string): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  for (const entry of entries) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- a package's entries may depend on the order they are loaded in
      found.push({ entry, exports: sortExports(await import(resolveFrom(entry, root))) });
    } catch {
      continue;
    }
  }
  return found;
}

/** Address of what a project's own module would get for an import. */
function resolveFrom(specifier: string, root: string): string {
  return resolveImport(specifier, pathToFileURL(resolve(root, 'package.json')).href);
}

async function load(path: string, asked: string): Promise<Record<string, unknown>> {
  try {
    return await importModule(path);
  } catch (error) {
    throw new ProblemError([loadProblem(error, dirname(path), { where: asked })]);
  }
}

function noSchemas(asked: string, older: number, entries: readonly string[], zod?: string): ProblemError {
  if (older > 0) {
    return new ProblemError([
      {
        where: asked,
        message: `its ${older} schemas are of zod 3${zod === undefined ? '' : ` (it asks for zod ${zod})`}`,
        hint: 'Pages are made from schemas of zod 4: take a version of the SDK that uses it, or write its schemas as a module of your own and name that.',
      },
    ]);
  }
  return new ProblemError([
    {
      where: asked,
      message: `exports no zod schema${entries.length > 1 ? ` from any of its entries (${entries.join(', ')})` : ''}`,
      hint: 'Write a module that exports the schemas of your models, and name that: starlight-evergreen init ./src/schemas.ts',
    },
  ]);
}
