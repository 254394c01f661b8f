import { dirname, join, resolve } from 'node:path';
import type * as TypeScript from 'typescript';
import { declaresForOthers } from './declares.ts';
import type { Service } from './service.ts';

/** Tells which files that declare things for all modules a root file of the program brings in. */
export type VisibleGlobals = (root: string) => string;

/**
 * What blocks of one program share beyond their own imports. A package that one block imports can declare globals, or
 * add to other packages; in one program every block would see them.
 */
export function readVisibleGlobals(ts: typeof TypeScript, service: Service, root: string): VisibleGlobals {
  const program = service.languageService.getProgram();
  const libraries = knownLibraries(ts, service);
  const types = service.options.types ?? [];
  const everywhere = types.flatMap((name) => typesOf(name, join(root, '__types.ts')));
  const base = reachable(everywhere, new Set());
  for (const path of base) {
    for (const { fileName } of fileAt(path)?.libReferenceDirectives ?? [])
      libraries.add(fileName.toLowerCase());
  }

  function fileAt(path: string): TypeScript.SourceFile | undefined {
    return program?.getSourceFile(path);
  }

  function typesOf(name: string, from: string): string[] {
    const { resolvedTypeReferenceDirective: found } = ts.resolveTypeReferenceDirective(
      name,
      from,
      service.options,
      ts.sys,
    );
    return found?.resolvedFileName === undefined ? [] : [found.resolvedFileName];
  }

  function linksOf(path: string): string[] {
    const file = fileAt(path);
    if (file === undefined) return [];
    return [
      ...service.importsOf(path),
      ...file.referencedFiles.map(({ fileName }) => resolve(dirname(path), fileName)),
      ...file.typeReferenceDirectives.flatMap(({ fileName }) => typesOf(fileName, path)),
    ];
  }

  /** Files that are reached from others through imports and references, without those that are known already. */
  function reachable(from: readonly string[], known: ReadonlySet<string>): Set<string> {
    const found = new Set<string>();
    const open = [...from];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (found.has(path) || known.has(path)) continue;
      found.add(path);
      open.push(...linksOf(path));
    }
    return found;
  }

  const isKnownLibrary = (name: string): boolean => libraries.has(name.toLowerCase());
  const answers = new Map<string, boolean>();
  const declares = (path: string): boolean => {
    const known = answers.get(path);
    if (known !== undefined) return known;
    const file = fileAt(path);
    const answer = file !== undefined && declaresForOthers(ts, file, isKnownLibrary);
    answers.set(path, answer);
    return answer;
  };

  return (path) => {
    const reached = reachable(linksOf(path), base);
    return [...reached]
      .filter((each) => declares(each))
      .toSorted()
      .join('\n');
  };
}

/** The libraries that every block has, by the names that references use: `es2024.promise`. */
function knownLibraries(ts: typeof TypeScript, { options, languageService }: Service): Set<string> {
  const folder = dirname(ts.getDefaultLibFilePath(options));
  const program = languageService.getProgram();
  const found = new Set<string>();
  const open = (options.lib ?? []).map((file) => file.replace(/^lib\.|\.d\.ts$/g, ''));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const lower = name.toLowerCase();
    if (found.has(lower)) continue;
    found.add(lower);
    const file = program?.getSourceFile(join(folder, `lib.${lower}.d.ts`));
    open.push(...(file?.libReferenceDirectives ?? []).map(({ fileName }) => fileName));
  }
  return found;
}
