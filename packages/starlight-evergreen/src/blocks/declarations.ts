import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { importedModules, isPath } from './imports.ts';
import { isInside } from '../files/is-inside.ts';
import { type ModuleMap, mappedFiles } from './modules.ts';
import { findPackageFolder } from '../files/find-package.ts';
import { packageName } from '../files/package-name.ts';
import { packageFingerprint, typesName } from './package-fingerprint.ts';
import { rootOfVersion, type VersionedPages } from './versioned-pages.ts';

/** What a file in the project says: a hash of it, and the modules it names. */
interface LocalModule {
  hash: string;
  imports: string[];
}

/**
 * Fingerprints of what imports lead to. Packages are read once; files of the project again after `refresh`,
 * if their time or size changed.
 */
export class Declarations {
  readonly #root: string;
  readonly #modules: ModuleMap;
  readonly #versions: readonly VersionedPages[];
  readonly #packages = new Map<string, string>();
  readonly #locals = new Map<string, { stamp: string; module: LocalModule }>();
  readonly #answers = new Map<string, string>();

  constructor(root: string, modules: ModuleMap, versions: readonly VersionedPages[] = []) {
    this.#root = root;
    this.#modules = modules;
    this.#versions = versions;
  }

  /** Forgets what may have changed on disk outside of `node_modules`. */
  refresh(): void {
    this.#answers.clear();
  }

  /** One hash over everything that code in a folder can see through its imports. */
  fingerprint(code: string, folder: string): string {
    return importedModules(code)
      .toSorted()
      .map((specifier) => `${specifier}=${this.#answer(specifier, folder)}`)
      .join('\n');
  }

  /** The fingerprint of a package of types that all code sees, such as `node`. */
  ambient(name: string): string {
    return this.#package(typesName(name), this.#root) ?? '';
  }

  #answer(specifier: string, folder: string): string {
    const key = `${folder}\0${specifier}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const closure = new Map<string, string>();
    this.#follow(specifier, folder, closure);
    const parts = [...closure].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const answer = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
    this.#answers.set(key, answer);
    return answer;
  }

  /** Adds what a specifier leads to, and where that leads to, each under a name that no other machine would call different. */
  #follow(specifier: string, folder: string, closure: Map<string, string>): void {
    if (isBuiltin(specifier)) return;
    if (isPath(specifier)) return this.#followFile(resolve(folder, specifier), closure);
    const name = packageName(specifier);
    const version = rootOfVersion(this.#versions, name, folder);
    const mapped = version === undefined ? mappedFiles(this.#modules, specifier) : undefined;
    const packages = (from: string): string | undefined => {
      const found = [name, typesName(name)].map((each) => this.#package(each, from) ?? '').join(' ');
      return found === ' ' ? undefined : found;
    };
    // The order in which the checker looks, too: see `createResolver`.
    const own =
      mapped !== undefined && isInside(folder, this.#root) ? undefined : packages(version ?? folder);
    if (own === undefined && mapped !== undefined) {
      for (const file of mapped) this.#followFile(file, closure);
      return;
    }
    closure.set(name, own ?? packages(this.#root) ?? 'missing');
  }

  #followFile(path: string, closure: Map<string, string>): void {
    const file = candidates(path).find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
    const name = relative(this.#root, file ?? path);
    if (closure.has(name)) return;
    const module = file === undefined ? undefined : this.#local(file);
    closure.set(name, module?.hash ?? 'missing');
    if (file === undefined) return;
    for (const specifier of module?.imports ?? []) this.#follow(specifier, dirname(file), closure);
  }

  #local(file: string): LocalModule {
    const { mtimeMs, size } = statSync(file);
    const stamp = `${mtimeMs} ${size}`;
    const known = this.#locals.get(file);
    if (known?.stamp === stamp) return known.module;
    const content = readFileSync(file, 'utf8');
    const hash = createHash('sha256').update(content).digest('base64url');
    const module = { hash, imports: importedModules(content) };
    this.#locals.set(file, { stamp, module });
    return module;
  }

  #package(name: string, from: string): string | undefined {
    const folder = findPackageFolder(name, from);
    if (folder === undefined) return undefined;
    const fingerprint = this.#packages.get(folder) ?? packageFingerprint(folder);
    this.#packages.set(folder, fingerprint);
    return fingerprint;
  }
}

/** Where TypeScript looks for the file of a path, in its order. */
function candidates(path: string): string[] {
  const bare = path.replace(/\.[cm]?jsx?$/, '');
  const kind = /\.([cm]?)jsx?$/.exec(path)?.[1];
  const sources = kind === undefined ? [] : [`${bare}.${kind}ts`, `${bare}.tsx`, `${bare}.d.${kind}ts`];
  const endings = ['.ts', '.tsx', '.d.ts', '.js', '.jsx'];
  const guessed = [...endings, ...endings.map((ending) => `/index${ending}`)].map((each) => path + each);
  return [...sources, path, ...guessed];
}
