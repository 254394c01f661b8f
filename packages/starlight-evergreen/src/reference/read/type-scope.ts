import ts from 'typescript';
import type { TypeExpression } from '../model.ts';

/** What types are read with: a checker that knows what names mean, and what of that has a page. */
export interface Scope {
  checker: ts.TypeChecker;
  /** The model that a declared type is, by its symbol: two types of one name are two. */
  modelOf(symbol: ts.Symbol): string | undefined;
  /** Whether a symbol is the language's own or the platform's, such as `Date` and `Blob`. */
  isGlobal(symbol: ts.Symbol): boolean;
  /** What the type at hand is inside of: the same one again is not followed. */
  path: readonly (ts.Symbol | ts.Type)[];
  /** The model that is being read: its own type is not known by its name. */
  root?: ts.Symbol;
  /** The name under which a local one is exported (`Rewards$1` may be exported as `Rewards`). */
  exportedName(local: string): string;
  /** Reads a type as it is written, which keeps the names that a checker dissolves. */
  fromNode(node: ts.TypeNode, scope: Scope): TypeExpression;
  /** Reads a type as the checker has it: of generics and of all that is computed. */
  fromType(type: ts.Type, scope: Scope): TypeExpression;
}

/** The scope inside of a type; undefined when the type is inside of itself, or too deep for a page. */
export function inside(part: ts.Symbol | ts.Type, scope: Scope): Scope | undefined {
  if (scope.path.includes(part) || scope.path.length > 10) return undefined;
  return { ...scope, path: [...scope.path, part] };
}

/** The symbol that a name in the end stands for. */
export function resolveAlias(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** A type that is no data of the release, as text. */
export function external(text: string): TypeExpression {
  return { kind: 'external', text: text.replace(/\s+/g, ' ').trim() };
}
