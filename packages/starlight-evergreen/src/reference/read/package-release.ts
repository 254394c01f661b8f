import type { $ZodType } from 'zod/v4/core';
import { importModule } from '../../files/import-module.ts';
import { loadProblem } from '../../files/load-problem.ts';
import { ProblemError } from '../../problem/problem.ts';
import type { PackageRelease } from '../../config/index.ts';
import type { Direction } from '../model.ts';
import { assemble, type SchemaSource } from './assemble.ts';
import { defaultSuffixes } from './dialects/index.ts';
import { readDeclarations } from './declarations.ts';
import type { LoadedRelease } from './loaded-release.ts';
import { readOperations } from './operations.ts';
import { findPackage } from '../../files/find-package.ts';
import { isModel, isSchema } from './is-schema.ts';

/**
 * Reads an installed npm package: its exported schemas by name, and its declarations by syntax.
 * @param root - the folder whose `node_modules` holds it
 * @throws ProblemError when it is not installed, ships no declarations or exports no schema
 */
export async function readPackage(config: PackageRelease, root: string): Promise<LoadedRelease> {
  const entry = findPackage(config.package, root);
  const exported = await load(entry.code, config, root);
  const sources = Object.entries(exported)
    .flatMap(([name, value]) => sourceOf(name, value, config))
    // Examples of a model that travels both ways are proven by the schema that decodes.
    .toSorted((a, b) => Number(a.direction === 'request') - Number(b.direction === 'request'));
  if (sources.length === 0) throw noSchemas(config);
  const declarations = readDeclarations(entry.declarations);
  return assemble({
    config,
    package: config.package,
    version: entry.version,
    codec: 'wire',
    exported,
    sources,
    declarationOf: (model) => declarations.get(model),
    operations: config.client === undefined ? [] : readOperations(declarations, config.client),
    typeNames: 'declaration',
    file: config.package,
    declarationProblems: declarations.problems,
  });
}

async function load(code: string, config: PackageRelease, root: string): Promise<Record<string, unknown>> {
  try {
    return await importModule(code);
  } catch (error) {
    const what = `the package "${config.package}" of release "${config.id}"`;
    throw new ProblemError([loadProblem(error, root, { where: 'docs.config.ts', what })]);
  }
}

function sourceOf(
  exportName: string,
  value: unknown,
  { suffixes = defaultSuffixes }: PackageRelease,
): SchemaSource[] {
  if (!isSchema(value)) return [];
  const source = (model: string, direction: Direction, schema: $ZodType): SchemaSource[] => [
    {
      model,
      exportName,
      schema,
      direction,
      naming: { side: direction === 'request' ? 'input' : 'output', wireName: (property) => property },
    },
  ];
  if (exportName.endsWith(suffixes.response))
    return source(exportName.slice(0, -suffixes.response.length), 'response', value);
  if (exportName.endsWith(suffixes.request))
    return source(exportName.slice(0, -suffixes.request.length), 'request', value);
  // A schema without such an ending is of both sides.
  return isModel(value) ? source(exportName.replace(/Schema$/, ''), 'both', value) : [];
}

function noSchemas(config: PackageRelease): ProblemError {
  return new ProblemError([
    {
      where: 'docs.config.ts',
      message: `the package "${config.package}" of release "${config.id}" exports no zod schema`,
      hint: 'Reference pages are made from the zod schemas that a package exports beside its types.',
    },
  ]);
}
