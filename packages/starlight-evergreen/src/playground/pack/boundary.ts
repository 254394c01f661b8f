import type * as TypeScript from 'typescript';
import { documentTypes } from './globals.ts';

/** Whether a file is a part of the language itself: it is packed whole. */
export function isLanguage(file: TypeScript.SourceFile): boolean {
  return /\/typescript\/lib\/lib\.(?:es|decorators)[^/]*\.d\.ts$/.test(file.fileName);
}

/** Whether a file belongs to the release or to what it is made with, not to the globals that all code sees. */
export function isOfPlatform(file: TypeScript.SourceFile): boolean {
  return /\/typescript\/lib\/|\/node_modules\/(?:@types\/node|undici-types)\//.test(file.fileName);
}

/** Returns a function that tells whether a declaration is where a pack ends: beyond it, things are there by name alone. */
export function createBoundary(
  ts: typeof TypeScript,
  checker: TypeScript.TypeChecker,
): (symbol: TypeScript.Symbol) => boolean {
  const known = new Map<TypeScript.Symbol, boolean>();

  function isOfDocument(symbol: TypeScript.Symbol): boolean {
    const found = known.get(symbol);
    if (found !== undefined) return found;
    // An interface cannot come from itself; a wrong one must not hang the build.
    known.set(symbol, false);
    const answer = documentTypes.has(symbol.name) || basesOf(symbol).some(isOfDocument);
    known.set(symbol, answer);
    return answer;
  }

  function basesOf({ declarations = [] }: TypeScript.Symbol): TypeScript.Symbol[] {
    return declarations
      .filter(ts.isInterfaceDeclaration)
      .flatMap(({ heritageClauses = [] }) => heritageClauses.flatMap(({ types }) => types))
      .flatMap(({ expression }) => checker.getSymbolAtLocation(expression) ?? []);
  }

  return (symbol) => {
    const { declarations = [] } = symbol;
    // Other packages may add to a global.
    if (!declarations.some((each) => isOfPlatform(each.getSourceFile()))) return false;
    return declarations.every((each) => isOfModule(ts, each)) || isOfDocument(symbol);
  };
}

/** Whether a declaration of the platform is seen only by who imports its module, as `node:fs` is. */
function isOfModule(ts: typeof TypeScript, declaration: TypeScript.Node): boolean {
  for (let node = declaration; node.parent !== undefined; node = node.parent) {
    if (!ts.isModuleDeclaration(node)) continue;
    if (node.name.text === 'global') return false;
    if (ts.isStringLiteral(node.name)) return true;
  }
  return ts.isExternalModule(declaration.getSourceFile());
}
