import type * as TypeScript from 'typescript';
import type { ModuleMap } from '../../blocks/modules.ts';
import { compilerOptions } from '../../blocks/options.ts';
import { createResolver } from '../../blocks/resolver.ts';
import type { TypesPack } from '../language/types-pack.ts';

export interface ImportSources {
  root: string;
  modules: ModuleMap;
  /** Text of each file that is packed. */
  texts: ReadonlyMap<string, string>;
  /** A file in the project from which `specifier` is imported. */
  entry: string;
  specifier: string;
  toPath: (file: string) => string;
}

/** Where the imports in packed files lead, as far as they lead to packed files. */
export function packImports(
  ts: typeof TypeScript,
  { root, modules, texts, entry, specifier, toPath }: ImportSources,
): TypesPack['modules'] {
  const options = compilerOptions();
  const resolve = createResolver(ts, options, { root, modules, host: ts.sys });
  const leadsTo = (name: string, file: string): [string, string][] => {
    const found = resolve(name, file, undefined).resolvedModule?.resolvedFileName;
    return found !== undefined && texts.has(found) ? [[name, toPath(found)]] : [];
  };
  const table: Record<string, Record<string, string>> = {
    '': Object.fromEntries(leadsTo(specifier, entry)),
  };
  for (const [file, text] of texts) {
    const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    const found = [...new Set(names)].flatMap((name) => leadsTo(name, file));
    if (found.length > 0) table[toPath(file)] = Object.fromEntries(found);
  }
  return table;
}
