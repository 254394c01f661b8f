import { dirname, join } from 'node:path';
import { isFile, readOr } from './package-fingerprint.ts';

/** A `package.json` that may say where names lead. */
export interface OwnManifest {
  folder: string;
  content: Readonly<Record<string, unknown>>;
}

/** The nearest manifest in a folder or above it. @param upTo - the last folder to look in */
export function nearestManifest(from: string, upTo = ''): OwnManifest | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (isFile(path)) return { folder, content: objectOf(parse(readOr(path))) };
    if (folder === upTo || dirname(folder) === folder) return undefined;
  }
}

/**
 * Where a manifest leads from a name: `#lib/a` by its `imports`, its own name by `exports`, and `.` by everything that
 * names its beginning. Under which condition does not matter: all of them count.
 */
export function targetsOf({ content }: OwnManifest, specifier: string): string[] {
  if (specifier.startsWith('#')) return mapped(content['imports'], specifier);
  if (specifier === '.')
    return ['types', 'typings', 'module', 'main', 'exports'].flatMap((key) => texts(content[key]));
  const { name } = content;
  if (typeof name !== 'string' || !`${specifier}/`.startsWith(`${name}/`)) return [];
  const entry = `.${specifier.slice(name.length)}`;
  const { exports } = content;
  const hasEntries = Object.keys(objectOf(exports)).some((key) => key.startsWith('.'));
  return hasEntries ? mapped(exports, entry) : texts(entry === '.' ? exports : undefined);
}

function mapped(map: unknown, key: string): string[] {
  return Object.entries(objectOf(map)).flatMap(([pattern, target]) => {
    const [start = '', end] = pattern.split('*');
    if (end === undefined) return pattern === key ? texts(target) : [];
    if (!key.startsWith(start) || !key.endsWith(end) || key.length < pattern.length) return [];
    const part = key.slice(start.length, key.length - end.length);
    return texts(target).map((text) => text.replaceAll('*', () => part));
  });
}

/** Every text in a value, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(objectOf(value)).flatMap(texts);
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
