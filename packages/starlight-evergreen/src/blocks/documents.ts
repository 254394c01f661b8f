import type * as TypeScript from 'typescript';
import { dirname } from 'node:path';

const shared = new WeakMap<typeof TypeScript, TypeScript.DocumentRegistry>();

/** The types of Node, which every block sees, as installed at one place. */
const runtime = /\/node_modules\/(?:@types\/node|undici-types)\//;

/**
 * The parsed files of one service. Those of the language itself and of Node are the same for all services of a process,
 * and are parsed once: that takes as long as checking many blocks.
 */
export function createDocuments(ts: typeof TypeScript): TypeScript.DocumentRegistry {
  const folder = folderOf(ts.getDefaultLibFilePath({}));
  const language = shared.get(ts) ?? ts.createDocumentRegistry();
  shared.set(ts, language);
  const own = ts.createDocumentRegistry();
  const registryOf = (path: string) => (folderOf(path) === folder || runtime.test(path) ? language : own);
  return {
    ...own,
    acquireDocument: (path, ...rest) => registryOf(path).acquireDocument(path, ...rest),
    acquireDocumentWithKey: (name, ...rest) => registryOf(name).acquireDocumentWithKey(name, ...rest),
    updateDocument: (path, ...rest) => registryOf(path).updateDocument(path, ...rest),
    updateDocumentWithKey: (name, ...rest) => registryOf(name).updateDocumentWithKey(name, ...rest),
    releaseDocument: (
      path: string,
      settings: TypeScript.CompilerOptions,
      kind: TypeScript.ScriptKind,
      mode: TypeScript.ResolutionMode = undefined,
    ) => registryOf(path).releaseDocument(path, settings, kind, mode),
    releaseDocumentWithKey: (
      path: TypeScript.Path,
      key: TypeScript.DocumentRegistryBucketKey,
      kind: TypeScript.ScriptKind,
      mode: TypeScript.ResolutionMode = undefined,
    ) => registryOf(path).releaseDocumentWithKey(path, key, kind, mode),
  };
}

export interface HeldDocuments {
  registry: TypeScript.DocumentRegistry;
  /** From now on, files that no program has any longer are kept. */
  hold: () => void;
  /** Those files, and others from now on, are dropped. */
  letGo: () => void;
}

/** A registry that keeps files for programs to come, while it is told to. */
export function holdDocuments(registry: TypeScript.DocumentRegistry): HeldDocuments {
  let waiting: (() => void)[] | undefined;
  return {
    registry: {
      ...registry,
      releaseDocumentWithKey: (
        path: TypeScript.Path,
        key: TypeScript.DocumentRegistryBucketKey,
        kind: TypeScript.ScriptKind,
        mode: TypeScript.ResolutionMode = undefined,
      ) => {
        const release = (): void => registry.releaseDocumentWithKey(path, key, kind, mode);
        if (waiting === undefined) release();
        else waiting.push(release);
      },
    },
    hold: () => (waiting ??= []),
    letGo: () => {
      const releases = waiting ?? [];
      waiting = undefined;
      for (const release of releases) release();
    },
  };
}

/** Where the case of letters means nothing, the compiler writes some paths in small ones. */
function folderOf(path: string): string {
  return dirname(path).toLowerCase();
}
