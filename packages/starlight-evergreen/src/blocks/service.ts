import type * as TypeScript from 'typescript';
import { statSync } from 'node:fs';
import { compilerOptions } from './options.ts';
import { type Resolver, type ResolverOptions, createResolver } from './resolver.ts';

/** One language service in which all blocks of a run are root files of one program. */
export interface Service {
  languageService: TypeScript.LanguageService;
  options: TypeScript.CompilerOptions;
  /** Replaces the root files: text by absolute path. What is on disk is looked at again. */
  setRoots: (roots: ReadonlyMap<string, string>) => void;
}

/** Starts a service; files are read when the first question is asked. */
export function createService(
  ts: typeof TypeScript,
  { root, ...places }: Omit<ResolverOptions, 'host'>,
  registry = ts.createDocumentRegistry(),
): Service {
  const options = compilerOptions();
  let roots: ReadonlyMap<string, string> = new Map();
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
    getCompilationSettings: () => options,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    getScriptFileNames: () => [...roots.keys()],
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
      resolver ??= createResolver(ts, options, { root, ...places, host: moduleHost });
      const resolve = resolver;
      return literals.map((literal) =>
        resolve(literal.text, containingFile, ts.getModeForUsageLocation(source, literal, settings)),
      );
    },
  };

  return {
    languageService: ts.createLanguageService(host, registry),
    options,
    setRoots: (next) => {
      roots = next;
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
