import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isInside } from '../files/is-inside.ts';
import { packageName } from '../files/package-name.ts';
import { readText } from '../files/read-text.ts';
import { importedModules, isPath } from './imports.ts';

/** The name under which DefinitelyTyped keeps a package's types. */
export function typesName(name: string): string {
  return `@types/${name.startsWith('@') ? name.slice(1).replace('/', '__') : name}`;
}

/** What a package holds itself. */
interface OwnSources {
  hash: string;
  /** Packages that its sources import. */
  names: string[];
}

/** Files that types can come from. Code without types counts only where a package is a folder of the project. */
const typeSource = /(?:\.[cm]?tsx?|^package\.json)$/;
const anySource = /\.(?:[cm]?[jt]sx?|json)$/;

/**
 * Hashes of all that a package's types can depend on: its manifest, its declarations and sources, and the same of every
 * package that those import. They hold more than one import can see, so they never miss a change.
 */
export class PackageFingerprints {
  readonly #installed = new Map<string, OwnSources>();
  readonly #linked = new Map<string, OwnSources>();
  readonly #stable = new Map<string, string>();
  readonly #changing = new Map<string, string>();
  readonly #files = new Map<string, { stamp: string; content: string }>();
  readonly #now: () => number;
  #looked = -Infinity;

  /** @param now - milliseconds of any clock */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Forgets what may have changed on disk: the packages that are folders of the project. A build asks for thousands of
   * blocks one by one, so they are looked at once a second, unless it has to be `now`.
   */
  refresh(when: 'now' | 'soon' = 'soon'): void {
    const time = this.#now();
    if (when === 'soon' && time - this.#looked < 1000) return;
    this.#looked = time;
    this.#linked.clear();
    this.#changing.clear();
  }

  /** The fingerprint of the package in a folder, which may be a link. */
  of(folder: string): string {
    const known = this.#stable.get(folder) ?? this.#changing.get(folder);
    if (known !== undefined) return known;
    const parts = new Map<string, string>();
    const open = [folder];
    const seen = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      // The compiler follows links, and looks for packages from where they lead.
      const real = realFolder(next);
      if (real === undefined || seen.has(real)) continue;
      seen.add(real);
      const { hash, names } = this.#own(real);
      parts.set(`${nameOf(next)} ${hash}`, hash);
      for (const name of names) {
        open.push(...[name, typesName(name)].flatMap((each) => packageFolders(each, real)));
      }
    }
    const answer = createHash('sha256')
      .update([...parts.keys()].toSorted().join('\n'))
      .digest('base64url');
    const isStable = [...seen].every(isInstalled);
    (isStable ? this.#stable : this.#changing).set(folder, answer);
    return answer;
  }

  #own(folder: string): OwnSources {
    const memory = isInstalled(folder) ? this.#installed : this.#linked;
    const known = memory.get(folder);
    if (known !== undefined) return known;
    const sources = this.#readOwn(folder, isInstalled(folder) ? typeSource : anySource);
    memory.set(folder, sources);
    return sources;
  }

  #readOwn(folder: string, kinds: RegExp): OwnSources {
    const hash = createHash('sha256');
    // What a manifest names and no source imports is nothing to the compiler.
    const names = new Set<string>();
    const open = sourceFiles(folder, kinds);
    const seen = new Set(open);
    for (const file of open) {
      const content = this.#read(file);
      hash.update(`\0${relative(folder, file)}\0`).update(content);
      if (file.endsWith('.json')) continue;
      if (file.endsWith('x')) names.add('react');
      for (const specifier of importedModules(content)) {
        if (!isPath(specifier)) {
          // No package is called `.astro`: tools keep what they make in such folders.
          if (!/^[#.]/.test(specifier) && !isBuiltin(specifier)) names.add(packageName(specifier));
          continue;
        }
        const path = resolve(dirname(file), specifier);
        // What is not among the sources: data, and files beside the package.
        if (isInside(path, folder) && !path.endsWith('.json')) continue;
        const found = candidates(path).find((each) => isFile(each));
        if (found === undefined || seen.has(found)) continue;
        seen.add(found);
        open.push(found);
      }
    }
    return { hash: hash.digest('base64url'), names: [...names] };
  }

  #read(file: string): string {
    const stats = statSync(file, { throwIfNoEntry: false });
    const stamp = `${stats?.mtimeMs} ${stats?.size}`;
    const known = this.#files.get(file);
    if (known?.stamp === stamp) return known.content;
    const content = readOr(file);
    if (!isInstalled(file)) this.#files.set(file, { stamp, content });
    return content;
  }
}

/** Whether a folder, with links followed, is that of an installed package: those do not change while a process runs. */
export function isInstalled(folder: string): boolean {
  return folder.includes('/node_modules/');
}

/** Every folder of a name that is found on the way up: one that lacks what is asked for lets the compiler look further. */
export function packageFolders(name: string, from: string): string[] {
  const found: string[] = [];
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (statsOf(candidate)?.isDirectory() === true) found.push(candidate);
    if (dirname(folder) === folder) return found;
  }
}

/** What cannot be read declares nothing. */
export function readOr(file: string): string {
  try {
    return readText(file);
  } catch {
    return '';
  }
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}

/** A name that no other machine would call different: of `/a/node_modules/@b/c` what stands behind `node_modules`. */
function nameOf(folder: string): string {
  const [, ...rest] = folder.split('/node_modules/');
  return rest.at(-1) ?? basename(folder);
}

/** All files of a kind below a folder, sorted; links are followed to what is there, each folder once. */
function sourceFiles(folder: string, kinds: RegExp, seen = new Set<string>()): string[] {
  const real = realFolder(folder);
  if (real === undefined || seen.has(real)) return [];
  seen.add(real);
  return entriesOf(folder).flatMap((name) => {
    if (name === 'node_modules' || name.startsWith('.')) return [];
    const path = join(folder, name);
    const stats = statsOf(path);
    if (stats?.isDirectory() === true) return sourceFiles(path, kinds, seen);
    return stats?.isFile() === true && kinds.test(name) ? [path] : [];
  });
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function statsOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A link to itself.
    return undefined;
  }
}

export function isFile(path: string): boolean {
  return statsOf(path)?.isFile() === true;
}

/** Where TypeScript looks for the file of a path, in its order. */
export function candidates(path: string): string[] {
  const bare = path.replace(/\.[cm]?jsx?$/, '');
  const kind = /\.([cm]?)jsx?$/.exec(path)?.[1];
  const sources = kind === undefined ? [] : [`${bare}.${kind}ts`, `${bare}.tsx`, `${bare}.d.${kind}ts`];
  const endings = ['.ts', '.tsx', '.d.ts', '.js', '.jsx'];
  const guessed = [...endings, ...endings.map((ending) => `/index${ending}`)].map((each) => path + each);
  return [...sources, path, ...guessed];
}
