import type * as TypeScript from 'typescript';
import { createBoundary, isLanguage, isOfPlatform } from './boundary.ts';
import { packedGlobals } from './globals.ts';
import { createPrinter } from './print.ts';
import { reach } from './reach.ts';
import { createUnits } from './units.ts';

/**
 * Text of the files that code with a release needs: the language, a few globals, and what the release's public names lead to.
 * @param entry - module that imports the release
 * @param isPublic - whether an export of the release is meant for others
 */
export function selectDeclarations(
  ts: typeof TypeScript,
  program: TypeScript.Program,
  entry: TypeScript.SourceFile,
  isPublic: (name: string, all: ReadonlySet<string>) => boolean,
): Map<string, string> {
  const checker = program.getTypeChecker();
  const units = createUnits(ts, checker);
  const sources = program.getSourceFiles().filter((file) => file !== entry);
  const wanted = reach(
    ts,
    units,
    {
      symbols: [
        ...languageSymbols(units, sources),
        ...globalSymbols(ts, checker, entry),
        ...publicSymbols(ts, checker, entry, isPublic).map(units.behind),
      ],
      files: sources.filter((file) => !file.isDeclarationFile && !isOfPlatform(file)),
    },
    createBoundary(ts, checker),
  );
  const printer = createPrinter(ts, checker, units, wanted);
  return new Map(
    sources.flatMap((file) => {
      const text = printer.print(file);
      return text === undefined ? [] : [[file.fileName, text] as const];
    }),
  );
}

type Units = ReturnType<typeof createUnits>;

/** Others, such as the types of Node, add to the language: what they add is packed as well. */
function languageSymbols(units: Units, sources: readonly TypeScript.SourceFile[]): TypeScript.Symbol[] {
  return sources.filter(isLanguage).flatMap(({ statements }) => statements.flatMap(units.symbolsOf));
}

function globalSymbols(
  ts: typeof TypeScript,
  checker: TypeScript.TypeChecker,
  entry: TypeScript.SourceFile,
): TypeScript.Symbol[] {
  const names = new Set(packedGlobals);
  const meaning = ts.SymbolFlags.Value | ts.SymbolFlags.Type;
  return checker.getSymbolsInScope(entry, meaning).filter(({ name }) => names.has(name));
}

function publicSymbols(
  ts: typeof TypeScript,
  checker: TypeScript.TypeChecker,
  entry: TypeScript.SourceFile,
  isPublic: (name: string, all: ReadonlySet<string>) => boolean,
): TypeScript.Symbol[] {
  return entry.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier }) => {
    const module = checker.getSymbolAtLocation(moduleSpecifier);
    if (module === undefined) return [];
    const exports = checker.getExportsOfModule(module);
    const all = new Set(exports.map(({ name }) => name));
    return exports.filter(({ name }) => isPublic(name, all));
  });
}
