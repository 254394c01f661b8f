import type * as TypeScript from 'typescript';
import { dirname, join } from 'node:path';
import { packageName } from '../files/package-name.ts';
import { isPath } from './imports.ts';
import { isInside } from '../files/is-inside.ts';
import { type ModuleMap, mappedFiles } from './modules.ts';
import { rootOfVersion, type VersionedPages } from './versioned-pages.ts';

type ModuleHost = TypeScript.ModuleResolutionHost;

export type Resolver = (
  specifier: string,
  containingFile: string,
  mode: TypeScript.ResolutionMode,
) => TypeScript.ResolvedModuleWithFailedLookupLocations;

export interface ResolverOptions {
  root: string;
  modules: ModuleMap;
  /** Packages that are to be found elsewhere than in `node_modules`: folder by name. */
  packages?: Readonly<Record<string, string>>;
  versions?: readonly VersionedPages[];
  host: ModuleHost;
}

/**
 * Finds modules for blocks: in our project mapped modules come first, since a page's release decides
 * what a name means there. In a folder elsewhere its own packages come first, then ours.
 */
export function createResolver(
  ts: typeof TypeScript,
  options: TypeScript.CompilerOptions,
  { root, modules, packages = {}, versions = [], host }: ResolverOptions,
): Resolver {
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  const mapped: TypeScript.CompilerOptions = {
    ...options,
    paths: Object.fromEntries(Object.entries(modules).map(([name, files]) => [name, [...files]])),
  };
  const mappedCache = ts.createModuleResolutionCache(root, (name) => name, mapped);
  const projectFile = join(root, '__project.ts');
  const resolve = (name: string, from: string, mode: TypeScript.ResolutionMode) =>
    ts.resolveModuleName(name, from, options, host, cache, undefined, mode);
  const resolveMapped = (name: string, mode: TypeScript.ResolutionMode) =>
    ts.resolveModuleName(name, projectFile, mapped, host, mappedCache, undefined, mode);

  return (specifier, containingFile, mode) => {
    if (isPath(specifier)) return resolve(specifier, containingFile, mode);
    const name = packageName(specifier);
    const version = rootOfVersion(versions, name, dirname(containingFile));
    if (version !== undefined) return resolve(specifier, join(version, '__version.ts'), mode);
    const folder = Object.hasOwn(packages, name) ? packages[name] : undefined;
    // Seen from within, a package finds itself, whatever else is installed under its name.
    if (folder !== undefined) return resolve(specifier, join(folder, '__package.ts'), mode);
    const ours = isInside(dirname(containingFile), root);
    if (ours && mappedFiles(modules, specifier) !== undefined) return resolveMapped(specifier, mode);
    const own = resolve(specifier, containingFile, mode);
    return own.resolvedModule !== undefined || ours ? own : resolveMapped(specifier, mode);
  };
}
