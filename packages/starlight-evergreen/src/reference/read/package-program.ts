import ts from 'typescript';
import { declarationOptions } from './compiler-options.ts';
import { createLibraryHost } from './library-host.ts';
import { resolveAlias } from './type-scope.ts';

/** The declarations of a package's entries, in one program for all of them. */
export interface PackageProgram {
  checker: ts.TypeChecker;
  /** What an entry exports, by name, as what it stands for; `shop.Plan` of a namespace that is exported. */
  exportsOf(declarations: string): ReadonlyMap<string, ts.Symbol>;
  /** What a file declares at its top, exported or not, by its name there. */
  localsOf(declarations: string): ReadonlyMap<string, ts.Symbol>;
  /** Whether a symbol is declared by the language or the platform. */
  isGlobal(symbol: ts.Symbol): boolean;
  /** A class that no entry exports, by its name. */
  findClass(name: string): ts.Symbol | undefined;
}

/** @param files - absolute paths of declaration files */
export function createPackageProgram(files: readonly string[]): PackageProgram {
  const program = ts.createProgram(files, declarationOptions, createLibraryHost(declarationOptions));
  const checker = program.getTypeChecker();
  const exports = new Map<string, ReadonlyMap<string, ts.Symbol>>();
  return {
    checker,
    exportsOf(path) {
      const known = exports.get(path);
      if (known) return known;
      const source = program.getSourceFile(path);
      const module = source && checker.getSymbolAtLocation(source);
      const found = module ? exportedSymbols(module, checker) : new Map<string, ts.Symbol>();
      exports.set(path, found);
      return found;
    },
    localsOf(path) {
      const statements = program.getSourceFile(path)?.statements ?? [];
      const found = statements.map((node) => {
        const isType =
          ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node);
        return isType && node.name ? checker.getSymbolAtLocation(node.name) : undefined;
      });
      return new Map(found.flatMap((symbol) => (symbol ? [[symbol.name, symbol] as const] : [])));
    },
    isGlobal: (symbol) =>
      symbol.declarations?.some((node) => program.isSourceFileDefaultLibrary(node.getSourceFile())) === true,
    findClass(name) {
      for (const source of program.getSourceFiles()) {
        if (program.isSourceFileFromExternalLibrary(source) || program.isSourceFileDefaultLibrary(source))
          continue;
        const found = source.statements.find(
          (node) => ts.isClassDeclaration(node) && node.name?.text === name,
        );
        if (found && ts.isClassDeclaration(found) && found.name)
          return checker.getSymbolAtLocation(found.name);
      }
      return undefined;
    },
  };
}

function exportedSymbols(module: ts.Symbol, checker: ts.TypeChecker, prefix = ''): Map<string, ts.Symbol> {
  const found = new Map<string, ts.Symbol>();
  for (const symbol of checker.getExportsOfModule(module)) {
    const target = resolveAlias(symbol, checker);
    const isNamespace = (target.flags & (ts.SymbolFlags.ValueModule | ts.SymbolFlags.NamespaceModule)) !== 0;
    if (!isNamespace || prefix !== '') found.set(prefix + symbol.name, target);
    else
      for (const [name, inner] of exportedSymbols(target, checker, `${symbol.name}.`)) found.set(name, inner);
  }
  return found;
}
