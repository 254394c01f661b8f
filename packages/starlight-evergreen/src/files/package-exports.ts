import { statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/** Where an entry's code and declarations may be, relative to the package; what the manifest says, not what is there. */
interface Targets {
  code: string | undefined;
  types: string | undefined;
}

/** What an importing program is: Node, with ES modules. */
const codeConditions = ['node', 'import', 'module-sync', 'default'];
const typesConditions = ['types', ...codeConditions];

/**
 * What the field `exports` of a manifest says of an entry, by its key or by a pattern (`./*`).
 * @param entry - such as `.` or `./models`
 */
export function exportTargets(exports: unknown, entry: string): Targets {
  const exact = isConditions(exports) ? (entry === '.' ? exports : undefined) : ownValue(exports, entry);
  if (exact !== undefined) return targetsOf(exact);
  const [best] = patternsOf(exports)
    .filter(({ before, after }) => entry.startsWith(before) && entry.endsWith(after))
    .filter(({ before, after }) => entry.length >= before.length + after.length)
    // Node's own order: the longest beginning wins, then the longer key.
    .toSorted((a, b) => b.before.length - a.before.length || b.key.length - a.key.length);
  if (!best) return { code: undefined, types: undefined };
  const part = entry.slice(best.before.length, entry.length - best.after.length);
  const { code, types } = targetsOf(best.value);
  return { code: code?.replaceAll('*', () => part), types: types?.replaceAll('*', () => part) };
}

/** The keys that `exports` lists, without patterns and without files that are no modules. */
export function namedEntries(exports: unknown): string[] {
  if (isConditions(exports)) return ['.'];
  return ownKeys(exports).filter((key) => !key.includes('*') && !/\.(?:json|css|[mc]?ts)$/.test(key));
}

/** The patterns that `exports` lists, without those that keep files private. */
export function patternKeys(exports: unknown): string[] {
  return patternsOf(exports)
    .filter(({ value }) => targetsOf(value).code !== undefined)
    .map(({ key }) => key);
}

/** The entries that patterns of `exports` stand for, as the files that are there tell; each file once. */
export function patternEntries(exports: unknown, folder: string): string[] {
  const files = new Map<string, string>();
  // `./*.js` before `./*`: what people write ends as the file does.
  const patterns = patternsOf(exports).toSorted((a, b) => b.after.length - a.after.length);
  for (const { before, after, value } of patterns) {
    const [start, end, ...more] = targetsOf(value).code?.split('*') ?? [];
    if (start === undefined || end === undefined || more.length > 0) continue;
    for (const path of codeFiles(start, folder)) {
      if (!path.startsWith(start) || !path.endsWith(end)) continue;
      const entry = before + path.slice(start.length, path.length - end.length) + after;
      // Another key, such as `./internal/*` with `null`, may have the word on it.
      if (exportTargets(exports, entry).code === path && !files.has(path)) files.set(path, entry);
    }
  }
  return [...files.values()];
}

function codeFiles(start: string, folder: string): string[] {
  const found = globSync(`${start.slice(0, start.lastIndexOf('/') + 1)}**/*.{js,mjs,cjs}`, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
  });
  return found.map((file) => `./${file.replace(/^\.\//, '')}`).toSorted();
}

/** The file of a package without `exports` that `package/sub` leads to. */
export function looseTarget(folder: string, entry: string): string | undefined {
  const endings = ['', '.js', '.mjs', '.cjs', '/index.js', '/index.mjs', '/index.cjs'];
  return endings
    .map((ending) => entry + ending)
    .find((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true);
}

/** `models.d.mts` of `models.mjs`. */
export function declarationsBeside(code: string): string {
  return code.replace(/\.([mc]?)jsx?$/, '.d.$1ts');
}

interface Pattern {
  key: string;
  before: string;
  after: string;
  value: unknown;
}

function patternsOf(exports: unknown): Pattern[] {
  return ownKeys(exports).flatMap((key): Pattern[] => {
    const [before, after, ...more] = key.split('*');
    if (!key.startsWith('.') || before === undefined || after === undefined || more.length > 0) return [];
    return [{ key, before, after, value: ownValue(exports, key) }];
  });
}

function targetsOf(value: unknown): Targets {
  const code = pick(value, codeConditions);
  return { code, types: pick(value, typesConditions) };
}

/** Conditions, or a path, of the main entry itself. */
function isConditions(exports: unknown): boolean {
  if (typeof exports === 'string' || Array.isArray(exports)) return true;
  return ownKeys(exports).length > 0 && !ownKeys(exports).some((key) => key.startsWith('.'));
}

function ownKeys(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function ownValue(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** The first path under one of the conditions, in the order in which the manifest has them. */
function pick(value: unknown, wanted: readonly string[]): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each) => pick(each, wanted)).find((path) => path !== undefined);
  for (const condition of ownKeys(value)) {
    if (!wanted.includes(condition)) continue;
    const path = pick(ownValue(value, condition), wanted);
    if (path !== undefined) return path;
  }
  return undefined;
}
