import { dirname } from 'node:path';
import ts from 'typescript';

/** The language's own declarations, which are the same for every program. */
const libraries = new Map<string, ts.SourceFile>();

/** What a program reads files with, so that all programs of a process share the language's own declarations. */
export function createLibraryHost(options: ts.CompilerOptions): ts.CompilerHost {
  // A checker notes the parents of nodes when it is made, which is at once: no need to do so twice.
  const host = ts.createCompilerHost(options);
  const folder = dirname(ts.getDefaultLibFilePath(options));
  return {
    ...host,
    getSourceFile(path, ...rest) {
      const known = libraries.get(path);
      if (known) return known;
      const file = host.getSourceFile(path, ...rest);
      if (file && dirname(path) === folder) libraries.set(path, file);
      return file;
    },
  };
}
