import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findPackage, type PackageEntries } from '../../files/find-package.ts';
import { ProblemError } from '../../problem/problem.ts';

/** Folders whose modules are there for the package itself, or do something when they are loaded. */
const passedOver = /\/(?:examples?|tests?|__\w+__|bin|cli|scripts)\/|\.(?:test|spec|config)\./;

/**
 * Chooses, among entries of a package, a few that export all schemas there are: of a barrel and what it exports again, the
 * barrel. Those that the manifest lists are enough where they export most of them. Nothing is loaded: what declarations
 * look like tells which entries are worth it.
 * @param root - the folder to resolve from
 */
export function coveringEntries({ named, behindPatterns }: PackageEntries, root: string): string[] {
  const scan = createScan();
  const withSchemas = (specifiers: readonly string[]) =>
    specifiers.flatMap((specifier): Candidate[] => {
      const path = passedOver.test(specifier) ? undefined : declarationsOf(specifier, root);
      const schemas = path === undefined ? [] : scan(path);
      return schemas.length === 0 ? [] : [{ specifier, schemas }];
    });
  const listed = withSchemas(named);
  const all = [...listed, ...withSchemas(behindPatterns)];
  return cover(countOf(listed) > countOf(all) * 0.8 ? listed : all);
}

interface Candidate {
  specifier: string;
  schemas: string[];
}

function countOf(candidates: readonly Candidate[]): number {
  return new Set(candidates.flatMap(({ schemas }) => schemas)).size;
}

/** Leaves out what exports nothing that another one does not export as well. */
function cover(candidates: readonly Candidate[]): string[] {
  const covered = new Set<string>();
  return candidates
    .toSorted((a, b) => b.schemas.length - a.schemas.length || a.specifier.length - b.specifier.length)
    .filter(({ schemas }) => {
      const isNew = schemas.some((schema) => !covered.has(schema));
      for (const schema of schemas) covered.add(schema);
      return isNew;
    })
    .map(({ specifier }) => specifier);
}

function declarationsOf(specifier: string, root: string): string | undefined {
  try {
    return findPackage(specifier, root).declarations;
  } catch (error) {
    // Code without declarations is no entry to document.
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** Part of a file that another one exports again: all of it, or some names. */
interface Again {
  path: string;
  names?: readonly string[];
}

/** Finds the constants that may be schemas in a file of declarations, and in what it exports again. */
function createScan(): (path: string) => string[] {
  const files = new Map<string, { own: string[]; again: Again[] }>();
  const read = (path: string) => {
    const known = files.get(path);
    if (known) return known;
    const text = readFileSync(path, 'utf8');
    const file = { own: ownSchemas(text), again: exportedAgain(text, path) };
    files.set(path, file);
    return file;
  };
  return (start) => {
    const seen = new Set<string>();
    const found = new Set<string>();
    const pending: Again[] = [{ path: start }];
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      const key = JSON.stringify(part);
      if (seen.has(key)) continue;
      seen.add(key);
      const { path, names } = part;
      const { own, again } = read(path);
      for (const name of own) if (!names || names.includes(name)) found.add(`${path}#${name}`);
      for (const each of again) {
        const wanted =
          names && each.names ? each.names.filter((name) => names.includes(name)) : (each.names ?? names);
        pending.push({ path: each.path, ...(wanted && { names: wanted }) });
      }
    }
    return [...found];
  };
}

function ownSchemas(text: string): string[] {
  if (!/from\s+["'](?:zod|@zod)\b|import\(["']zod\b/.test(text)) return [];
  return [...text.matchAll(/\bconst\s+([\w$]+)\s*:/g)].map(([, name]) => name ?? '');
}

function exportedAgain(text: string, path: string): Again[] {
  const targets = text.matchAll(
    /\bexport\s+(?:type\s+)?(?:\*(?:\s+as\s+[\w$]+)?|\{([^}]*)\})\s*from\s*["'](\.[^"']*)["']/g,
  );
  return [...targets].flatMap(([, names, target]): Again[] => {
    const base = join(dirname(path), (target ?? '').replace(/\.([mc]?)js$/, ''));
    const candidates = ['.d.ts', '.d.mts', '.d.cts', '/index.d.ts', '/index.d.mts'].map((end) => base + end);
    const file = candidates.find((candidate) => existsSync(candidate));
    if (file === undefined) return [];
    if (names === undefined) return [{ path: file }];
    return [
      { path: file, names: names.split(',').map((each) => each.replace(/^\s*type\s|\sas\s.*$/s, '').trim()) },
    ];
  });
}
