import type * as TypeScript from 'typescript';
import type { Unit, Units } from './units.ts';

/**
 * Returns a function that writes what stands for the globals of a unit that is left out: their names, so that they are known and
 * are suggested where they were meant, with any type. Each global is written once, where it is first declared.
 */
export function createStubs(ts: typeof TypeScript, units: Units): (unit: Unit, isNested: boolean) => string {
  const written = new Set<TypeScript.Symbol>();

  return (unit, isNested) => {
    const symbols = units.symbolsOf(unit).filter((symbol) => !written.has(symbol));
    return symbols
      .map((symbol) => {
        written.add(symbol);
        const { name, flags } = symbol;
        const declare = isNested ? '' : 'declare ';
        const type = flags & ts.SymbolFlags.Type ? `\ntype ${name}${parametersOf(ts, symbol)} = any;` : '';
        const value =
          flags & ts.SymbolFlags.Value && !(flags & ts.SymbolFlags.ValueModule)
            ? `\n${declare}var ${name}: any;`
            : '';
        return type + value;
      })
      .join('');
  };
}

function parametersOf(ts: typeof TypeScript, { declarations = [] }: TypeScript.Symbol): string {
  const generic = declarations.find(
    (each) =>
      ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each) || ts.isClassDeclaration(each),
  );
  const { typeParameters = [] } = generic ?? {};
  return typeParameters.length === 0
    ? ''
    : `<${typeParameters.map(({ name }) => `${name.text} = any`).join(', ')}>`;
}
