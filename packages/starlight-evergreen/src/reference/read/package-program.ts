import { dirname } from 'node:path';
import ts from 'typescript';
import { declarationOptions } from './compiler-options.ts';
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

/** The language's own declarations, which are the same for every program. */
const libraries = new Map<string, ts.SourceFile>();

function createHost(): ts.CompilerHost {
  // The checker is made at once, and notes the parents of nodes as well.
  const host = ts.createCompilerHost(declarationOptions);
  const folder = dirname(ts.getDefaultLibFilePath(declarationOptions));
  return {
    ...host,
    getSourceFile(path, how) {
      if (dirname(path) !== folder) return host.getSourceFile(path, how);
      let file = libraries.get(path);
      file ??= host.getSourceFile(path, withoutComments(how));
      if (file) libraries.set(path, file);
      return file;
    },
  };
}

/** Nothing is told of what the language's comments say, and there is more of them than of a package. */
function withoutComments(how: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.CreateSourceFileOptions {
  const options = typeof how === 'object' ? how : { languageVersion: how };
  return { ...options, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
}

/** @param files - absolute paths of declaration files */
export function createPackageProgram(files: readonly string[]): PackageProgram {
  const program = ts.createProgram(files, declarationOptions, createHost());
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
