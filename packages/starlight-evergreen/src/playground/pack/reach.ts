import type * as TypeScript from 'typescript';
import { isLanguage } from './boundary.ts';
import type { Units } from './units.ts';

type Symbols = Set<TypeScript.Symbol>;

/**
 * All that declarations lead to, themselves included, up to a boundary. The language itself is not followed.
 * @param start - symbols and files to begin with
 */
export function reach(
  ts: typeof TypeScript,
  units: Units,
  start: { symbols: Iterable<TypeScript.Symbol>; files: readonly TypeScript.SourceFile[] },
  isBeyond: (symbol: TypeScript.Symbol) => boolean,
): Symbols {
  const reached: Symbols = new Set(start.symbols);
  const open = [...reached];
  const add = (symbol: TypeScript.Symbol): void => {
    if (reached.has(symbol) || isBeyond(symbol)) return;
    reached.add(symbol);
    open.push(symbol);
  };
  for (const file of start.files) mentioned(ts, units, file, add);
  for (let symbol = open.pop(); symbol !== undefined; symbol = open.pop()) {
    for (const declaration of symbol.declarations ?? []) {
      const unit = isLanguage(declaration.getSourceFile()) ? undefined : units.unitOf(declaration);
      if (unit !== undefined) mentioned(ts, units, unit, add);
    }
  }
  return reached;
}

/** Tells of everything that is declared in some unit and named within a node. */
function mentioned(
  ts: typeof TypeScript,
  units: Units,
  root: TypeScript.Node,
  add: (symbol: TypeScript.Symbol) => void,
): void {
  const visit = (node: TypeScript.Node): void => {
    if (ts.isIdentifier(node)) {
      for (const declaration of units.meaningOf(node)?.declarations ?? []) {
        const unit = units.unitOf(declaration);
        if (unit !== undefined) for (const symbol of units.symbolsOf(unit)) add(symbol);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
}
