import { join } from 'node:path';
import ts from 'typescript';

/** A program of one file that stands nowhere, in a project that has a package installed. */
export interface OpenedFile {
  program: ts.Program;
  checker: ts.TypeChecker;
  file: ts.SourceFile;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/**
 * Type-checks a text as if it were a module of the project. Nothing of the engine is asked: what the checker says of a
 * package is what the engine is measured by.
 * @param project - the folder whose `node_modules` hold the package
 */
export function openFile(project: string, text: string): OpenedFile {
  const path = join(project, 'judged.ts');
  const host = ts.createCompilerHost(options, true);
  const isOwn = (name: string): boolean => name === path;
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => isOwn(name) || fileExists.call(host, name);
  host.readFile = (name) => (isOwn(name) ? text : readFile.call(host, name));
  host.getSourceFile = (name, ...rest) =>
    isOwn(name)
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2024, true)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([path], options, host);
  const file = program.getSourceFile(path);
  if (!file) throw new Error(`The compiler has not read ${path}.`);
  return { program, checker: program.getTypeChecker(), file };
}

/** The exports of a module that the file imports; none of one that has no types, as a package's own entry may not. */
export function exportsOf({ checker, file }: OpenedFile, specifier: string): ts.Symbol[] {
  const node = file.statements
    .filter((statement) => ts.isImportDeclaration(statement))
    .map(({ moduleSpecifier }) => moduleSpecifier)
    .find((each) => ts.isStringLiteral(each) && each.text === specifier);
  const module = node && checker.getSymbolAtLocation(node);
  return module ? checker.getExportsOfModule(module) : [];
}

/** What an export is, and not only its name in this module. */
export function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}
