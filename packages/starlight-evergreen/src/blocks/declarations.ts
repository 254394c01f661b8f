import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { importedModules, isPath } from './imports.ts';
import { isInside } from '../files/is-inside.ts';
import { type ModuleMap, mappedFiles } from './modules.ts';
import { packageName } from '../files/package-name.ts';
import { nearestManifest, targetsOf } from './manifest-targets.ts';
import {
  candidates,
  isFile,
  PackageFingerprints,
  readOr,
  packageFolders,
  typesName,
} from './package-fingerprint.ts';
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
  readonly #packages: PackageFingerprints;
  readonly #locals = new Map<string, { stamp: string; module: LocalModule }>();
  readonly #answers = new Map<string, string>();

  /** @param packages - may be shared: most read the same ones */
  constructor(
    root: string,
    modules: ModuleMap,
    versions: readonly VersionedPages[] = [],
    packages = new PackageFingerprints(),
  ) {
    this.#root = root;
    this.#modules = modules;
    this.#versions = versions;
    this.#packages = packages;
  }

  /** Forgets what may have changed on disk: files; and packages that are folders of the project, which are looked at now or soon. */
  refresh(when: 'now' | 'soon' = 'soon'): void {
    this.#answers.clear();
    this.#packages.refresh(when);
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
    if (isPath(specifier)) return this.#followPath(resolve(folder, specifier), closure);
    if (specifier.startsWith('#')) return this.#followOwn(specifier, folder, closure);
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
    if (own === undefined) this.#followOwn(specifier, folder, closure);
  }

  /** What the manifest above a folder says of a name of its own: an entry of `imports`, or of its `exports`. */
  #followOwn(specifier: string, folder: string, closure: Map<string, string>): void {
    const manifest = nearestManifest(folder);
    if (manifest === undefined) return;
    for (const target of targetsOf(manifest, specifier)) {
      if (isPath(target)) this.#followPath(resolve(manifest.folder, target), closure);
      else if (!target.startsWith('#')) this.#follow(target, manifest.folder, closure);
    }
  }

  /** A file; or a folder, of which a manifest may say where it begins. */
  #followPath(path: string, closure: Map<string, string>): void {
    this.#followFile(path, closure);
    const manifest = nearestManifest(path, path);
    if (manifest === undefined || closure.has(relative(this.#root, join(path, 'package.json')))) return;
    this.#followFile(join(path, 'package.json'), closure);
    for (const target of targetsOf(manifest, '.')) this.#followFile(resolve(path, target), closure);
  }

  #followFile(path: string, closure: Map<string, string>): void {
    const file = candidates(path).find((each) => isFile(each));
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
    const content = readOr(file);
    const hash = createHash('sha256').update(content).digest('base64url');
    const module = { hash, imports: importedModules(content) };
    this.#locals.set(file, { stamp, module });
    return module;
  }

  #package(name: string, from: string): string | undefined {
    const folders = packageFolders(name, from);
    return folders.length === 0 ? undefined : folders.map((folder) => this.#packages.of(folder)).join(' ');
  }
}
