import ts from 'typescript';
import { type Declarations, readDeclarations } from '../declarations.ts';
import type { PackageModel } from '../package-models.ts';
import { createPackageProgram } from '../package-program.ts';

/** What a file of declarations says, each of its types as a model, under its exported name where it has one. */
export function declarationsIn(path: string): Declarations {
  const program = createPackageProgram([path]);
  const symbols = new Map([...program.localsOf(path), ...program.exportsOf(path)]);
  const names = new Map([...symbols].map(([name, symbol]) => [symbol, name]));
  const models = new Map(
    [...symbols].map(([name, type]): [string, PackageModel] => [
      name,
      { name, entry: path, exported: name, type, sources: [] },
    ]),
  );
  // A class is a group of calls, and no model.
  const modelOf = (type: ts.Symbol) => (type.flags & ts.SymbolFlags.Class ? undefined : names.get(type));
  return readDeclarations(models, modelOf, program, symbols);
}
