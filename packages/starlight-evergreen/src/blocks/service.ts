import type * as TypeScript from 'typescript';
import { statSync } from 'node:fs';
import { createDocuments } from './documents.ts';
import { compilerOptions } from './options.ts';
import { type Resolver, type ResolverOptions, createResolver } from './resolver.ts';

/** One language service in which all blocks of a run are root files of one program. */
export interface Service {
  languageService: TypeScript.LanguageService;
  options: TypeScript.CompilerOptions;
  /** Replaces the root files: text by absolute path. What is on disk is looked at again. */
  setRoots: (roots: ReadonlyMap<string, string>, settings?: RootSettings) => void;
  /** The files that a file of the program imports. */
  importsOf: (path: string) => ReadonlySet<string>;
  /** The file that a name leads to, as seen from another file. */
  moduleFile: (specifier: string, from: string) => string | undefined;
}

export interface RootSettings {
  /** The roots are files of declarations, which are looked into only when it is said. */
  areDeclarations?: boolean;
  /** More root files, on disk: what roots add something to without an import of it. */
  beside?: readonly string[];
}

/**
 * A registry that keeps the files of packages which no program has any longer. Blocks come one by one, and the next may
 * import again what the last one did not: reading it anew takes a second.
 */
export function lastingRegistry(ts: typeof TypeScript): TypeScript.DocumentRegistry {
  const registry = createDocuments(ts);
  return {
    ...registry,
    releaseDocumentWithKey(
      path: TypeScript.Path,
      key: TypeScript.DocumentRegistryBucketKey,
      kind = ts.ScriptKind.Unknown,
      mode?: TypeScript.ResolutionMode,
    ) {
      if (!path.includes('/node_modules/')) registry.releaseDocumentWithKey(path, key, kind, mode);
    },
  };
}

/** Starts a service; files are read when the first question is asked. */
export function createService(
  ts: typeof TypeScript,
  { root, ...places }: Omit<ResolverOptions, 'host'>,
  registry = createDocuments(ts),
): Service {
  const options = compilerOptions({}, ts);
  const forDeclarations = { ...options, skipLibCheck: false };
  let current = options;
  const imports = new Map<string, Set<string>>();
  let roots: ReadonlyMap<string, string> = new Map();
  let onDisk: readonly string[] = [];
  let generation = 0;
  let resolver: Resolver | undefined;
  const versions = new Map<string, string>();
  const files = new Map<string, boolean>();
  const folders = new Map<string, boolean>();

  const fileExists = (path: string): boolean => remember(files, path, () => ts.sys.fileExists(path));
  const moduleHost = {
    fileExists,
    readFile: ts.sys.readFile,
    directoryExists: (path: string): boolean => remember(folders, path, () => ts.sys.directoryExists(path)),
    getDirectories: ts.sys.getDirectories,
    getCurrentDirectory: () => root,
    ...(ts.sys.realpath === undefined ? {} : { realpath: ts.sys.realpath }),
  };

  const host: TypeScript.LanguageServiceHost = {
    ...moduleHost,
    fileExists: (path) => roots.has(path) || fileExists(path),
    getCompilationSettings: () => current,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    getScriptFileNames: () => [...roots.keys(), ...onDisk],
    // Without this the service asks for every file's version before every answer, and the cost of a
    // run grows with the square of its blocks.
    getProjectVersion: () => String(generation),
    getScriptVersion: (path) => {
      if (roots.has(path)) return String(generation);
      if (path.includes('/node_modules/')) return 'installed';
      return remember(versions, path, () => String(statSync(path, { throwIfNoEntry: false })?.mtimeMs));
    },
    getScriptSnapshot: (path) => {
      const text = roots.get(path) ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    resolveModuleNameLiterals: (literals, containingFile, _redirected, settings, source) => {
      const resolve = theResolver();
      const found = literals.map((literal) =>
        resolve(literal.text, containingFile, ts.getModeForUsageLocation(source, literal, settings)),
      );
      // Of a file that stays as it is the compiler asks only once.
      const known = imports.get(containingFile) ?? new Set();
      imports.set(containingFile, known);
      for (const { resolvedModule } of found)
        if (resolvedModule !== undefined) known.add(resolvedModule.resolvedFileName);
      return found;
    },
  };

  function theResolver(): Resolver {
    resolver ??= createResolver(ts, options, { root, ...places, host: moduleHost });
    return resolver;
  }

  return {
    languageService: ts.createLanguageService(host, registry),
    options,
    importsOf: (path) => imports.get(path) ?? new Set(),
    moduleFile: (specifier, from) =>
      theResolver()(specifier, from, undefined).resolvedModule?.resolvedFileName,
    setRoots: (next, { areDeclarations = false, beside = [] } = {}) => {
      onDisk = beside;
      for (const path of [...roots.keys(), ...next.keys()]) imports.delete(path);
      roots = next;
      current = areDeclarations ? forDeclarations : options;
      generation += 1;
      resolver = undefined;
      for (const memory of [versions, files, folders]) memory.clear();
    },
  };
}

function remember<Value>(memory: Map<string, Value>, key: string, find: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = find();
  memory.set(key, value);
  return value;
}
