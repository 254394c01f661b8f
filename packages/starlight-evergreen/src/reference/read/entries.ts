import type { PackageRelease } from '../../config/index.ts';
import { findPackage, installedVersion, listEntries } from '../../files/find-package.ts';
import { importModule } from '../../files/import-module.ts';
import { loadProblem } from '../../files/load-problem.ts';
import { packageName } from '../../files/package-name.ts';
import { type Problem, ProblemError } from '../../problem/problem.ts';
import { coveringEntries } from './covering-entries.ts';
import { isModel, isOldSchema, isSchema } from './is-schema.ts';

/** One thing that can be imported of a package, as it is loaded. */
export interface Entry {
  /** As it is written in an import: `shop/models`. */
  specifier: string;
  /** Absolute path of its declarations. */
  declarations: string;
  exported: Readonly<Record<string, unknown>>;
}

export interface LoadedEntries {
  version: string;
  /** The package's own entry comes first, if it can be loaded. */
  entries: Entry[];
}

/** What the entries of a package were found to be while one with schemas was looked for. */
interface Search {
  config: PackageRelease;
  root: string;
  /** Why entries cannot be loaded, by specifier. */
  failures: Map<string, readonly Problem[]>;
}

/**
 * Loads the entries of a package that its models are read from: its own and those that the config names; where they
 * export no schema, those that do.
 * @throws ProblemError when the package is not installed, an entry of the config cannot be loaded, or none exports a schema
 */
export async function loadEntries(config: PackageRelease, root: string): Promise<LoadedEntries> {
  const version = installedVersion(packageName(config.package), root);
  // It says what is wrong: a package that is not there, or an entry that it does not have.
  if (version === undefined) findPackage(config.package, root);
  const search: Search = { config, root, failures: new Map() };
  const own = await load(config.package, search);
  const named = await loadAll(
    (config.entries ?? []).map((entry) => wholeSpecifier(entry, config)),
    search,
  );
  const failed = [...search.failures].filter(([specifier]) => specifier !== config.package);
  if (failed.length > 0) throw new ProblemError(failed.flatMap(([, problems]) => problems));
  const entries = [...(own ? [own] : []), ...named];
  if (entries.some(hasModels)) return { version: version ?? '', entries };
  const others = config.entries ? [] : await findEntries(search);
  const found = others.filter(hasModels);
  if (found.length === 0) throw nothingToRead([...entries, ...others], search);
  return { version: version ?? '', entries: [...(own ? [own] : []), ...found] };
}

/** `shop/models` of `models`, `./models` or itself. */
function wholeSpecifier(entry: string, config: PackageRelease): string {
  const name = packageName(config.package);
  if (entry === name || entry.startsWith(`${name}/`)) return entry;
  return entry === '.' ? name : `${name}/${entry.replace(/^\.?\//, '')}`;
}

/** Entries that may export schemas, by what their declarations look like. */
async function findEntries(search: Search): Promise<Entry[]> {
  const specifiers = coveringEntries(listEntries(search.config.package, search.root), search.root);
  return loadAll(specifiers, search);
}

async function loadAll(specifiers: readonly string[], search: Search): Promise<Entry[]> {
  const entries = await Promise.all(specifiers.map((specifier) => load(specifier, search)));
  return entries.filter((entry) => entry !== undefined);
}

async function load(specifier: string, search: Search): Promise<Entry | undefined> {
  const { root, failures } = search;
  try {
    const { code, declarations } = findPackage(specifier, root);
    return { specifier, declarations, exported: await importEntry(specifier, code, search) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    failures.set(specifier, error.problems);
    return undefined;
  }
}

async function importEntry(
  specifier: string,
  code: string,
  { config, root }: Search,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await importModule(code);
  } catch (error) {
    const what = `the package "${specifier}" of release "${config.id}"`;
    throw new ProblemError([loadProblem(error, root, { where: 'docs.config.ts', what })]);
  }
}

/** Whether an entry exports a schema that can be a model, also inside of a namespace. */
function hasModels({ exported }: Entry): boolean {
  return Object.values(exported).some(
    (value) =>
      (isSchema(value) && isModel(value)) ||
      (isNamespace(value) && Object.values(value).some((inner) => isSchema(inner) && isModel(inner))),
  );
}

/** What `export * as shop from …` makes. */
export function isNamespace(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Module]';
}

/** Says why a package has no models: what keeps it from being loaded, schemas of an older zod, or none at all. */
function nothingToRead(entries: readonly Entry[], { config, failures }: Search): ProblemError {
  const own = failures.get(config.package);
  if (own) return new ProblemError(own);
  const old = entries.flatMap(({ exported }) =>
    Object.entries(exported).flatMap(([name, value]) => (isOldSchema(value) ? [name] : [])),
  );
  const [example] = old;
  // An entry that cannot be loaded may be the one that has them.
  const causes = [...failures].flatMap(([, problems]) => problems);
  const named = `the package "${config.package}" of release "${config.id}"`;
  if (example !== undefined)
    return new ProblemError([
      {
        where: 'docs.config.ts',
        message: `${named} exports ${old.length === 1 ? 'a schema' : `${old.length} schemas`} of zod 3, such as ${example}, which cannot be read`,
        hint: 'Take a version of it that is made with zod 4, or describe its models with schemas of zod 4 in a module of your own: `module` in the place of `package`.',
      },
    ]);
  return new ProblemError([
    {
      where: 'docs.config.ts',
      message: `${named} exports no zod schema`,
      hint: 'Reference pages are made from the zod schemas that a package exports beside its types. Name the entries that export them under `entries`, or describe the models with schemas of your own: `module` in the place of `package`.',
    },
    ...causes,
  ]);
}
