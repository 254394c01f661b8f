import type * as TypeScript from 'typescript';

/** A statement that declares something: what is packed, or is not, as a whole. */
export type Unit = TypeScript.Statement;

/** Walks the declarations of a program. */
export interface Units {
  /** The unit that a node stands in: the innermost, of a namespace's or of a file's. Undefined for a file. */
  unitOf(node: TypeScript.Node): Unit | undefined;
  /** What a unit declares. */
  symbolsOf(unit: Unit): TypeScript.Symbol[];
  /** What an identifier or a module's name stands for, beyond all imports. */
  meaningOf(node: TypeScript.Node): TypeScript.Symbol | undefined;
  /** What a symbol stands for, beyond all imports. */
  behind(symbol: TypeScript.Symbol): TypeScript.Symbol;
}

export function createUnits(ts: typeof TypeScript, checker: TypeScript.TypeChecker): Units {
  const isBody = (node: TypeScript.Node): boolean => ts.isSourceFile(node) || ts.isModuleBlock(node);
  const behind = (symbol: TypeScript.Symbol): TypeScript.Symbol =>
    checker.getMergedSymbol(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const named = (name: TypeScript.Node | undefined): TypeScript.Symbol[] => {
    const symbol = name === undefined ? undefined : checker.getSymbolAtLocation(name);
    return symbol === undefined ? [] : [checker.getMergedSymbol(symbol)];
  };
  return {
    behind,
    unitOf(node) {
      for (let each = node; each.parent !== undefined; each = each.parent) {
        if (ts.isStatement(each) && isBody(each.parent)) return each;
      }
      return undefined;
    },
    symbolsOf(unit) {
      if (ts.isVariableStatement(unit)) {
        return unit.declarationList.declarations.flatMap(({ name }) => named(name));
      }
      const isNamed =
        ts.isFunctionDeclaration(unit) ||
        ts.isClassDeclaration(unit) ||
        ts.isInterfaceDeclaration(unit) ||
        ts.isTypeAliasDeclaration(unit) ||
        ts.isEnumDeclaration(unit);
      return isNamed ? named(unit.name) : [];
    },
    meaningOf(node) {
      const symbol = checker.getSymbolAtLocation(node);
      return symbol === undefined ? undefined : behind(symbol);
    },
  };
}
