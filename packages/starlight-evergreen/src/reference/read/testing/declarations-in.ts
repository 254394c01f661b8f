import { type Declarations, readDeclarations } from '../declarations.ts';
import type { PackageModel } from '../package-models.ts';
import { createPackageProgram } from '../package-program.ts';

/** What a file of declarations says, each of its exported types as a model. */
export function declarationsIn(path: string): Declarations {
  const program = createPackageProgram([path]);
  const symbols = program.exportsOf(path);
  const names = new Map([...symbols].map(([name, symbol]) => [symbol, name]));
  const models = new Map(
    [...symbols].map(([name, type]): [string, PackageModel] => [
      name,
      { name, entry: path, exported: name, type, sources: [] },
    ]),
  );
  return readDeclarations(models, (type) => names.get(type), program, symbols);
}
