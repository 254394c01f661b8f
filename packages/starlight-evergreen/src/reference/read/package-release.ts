import type ts from 'typescript';
import type { PackageRelease } from '../../config/index.ts';
import type { Model } from '../model.ts';
import { assemble } from './assemble.ts';
import { readDeclarations } from './declarations.ts';
import { loadEntries } from './entries.ts';
import type { LoadedRelease } from './loaded-release.ts';
import { readOperations } from './operations.ts';
import { findModels, type PackageModel } from './package-models.ts';
import { createPackageProgram } from './package-program.ts';

/**
 * Reads an installed npm package: the schemas that its entries export, and what their declarations say beside them.
 * @param root - the folder whose `node_modules` holds it
 * @throws ProblemError when it is not installed, ships no declarations or exports no schema
 */
export async function readPackage(config: PackageRelease, root: string): Promise<LoadedRelease> {
  const { version, entries } = await loadEntries(config, root);
  const program = createPackageProgram(entries.map(({ declarations }) => declarations));
  const { models, modelOf } = findModels(entries, program, config);
  // The first entry to export a name has it.
  const exported = Object.assign({}, ...entries.map((entry) => entry.exported).toReversed());
  const symbols = new Map<string, ts.Symbol>();
  for (const { declarations } of entries.toReversed())
    for (const [name, symbol] of program.exportsOf(declarations)) symbols.set(name, symbol);
  const declarations = readDeclarations(models, modelOf, program, symbols);
  const sources = [...models.values()]
    .flatMap((model) => model.sources)
    // Examples of a model that travels both ways are proven by the schema that decodes.
    .toSorted((a, b) => Number(a.direction === 'request') - Number(b.direction === 'request'));
  return assemble({
    config,
    package: config.package,
    version,
    // Schemas that people write describe values as they are; those of a generator translate them.
    codec: sources.every(({ direction }) => direction === 'both') ? 'plain' : 'wire',
    exported,
    sources,
    declarationOf: (model) => declarations.get(model),
    originOf: (name) => originOf(models.get(name), config.package),
    operations: config.client === undefined ? [] : readOperations(declarations, config.client),
    typeNames: 'declaration',
    file: config.package,
    declarationProblems: [],
  });
}

function originOf(model: PackageModel | undefined, release: string): Pick<Model, 'from' | 'exported'> {
  if (!model) return {};
  const { entry, exported, name } = model;
  return { ...(entry !== release && { from: entry }), ...(exported !== name && { exported }) };
}
