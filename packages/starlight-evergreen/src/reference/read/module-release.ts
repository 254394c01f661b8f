import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { importModule } from '../../files/import-module.ts';
import { loadProblem } from '../../files/load-problem.ts';
import { ProblemError } from '../../problem/problem.ts';
import type { ModuleRelease } from '../../config/index.ts';
import type { Operation, TypeExpression } from '../model.ts';
import { toSnakeCase } from '../snake-case.ts';
import { assemble, type SchemaSource } from './assemble.ts';
import { type InferredTypes, inferredTypes } from './inferred.ts';
import { isOldSchema, isSchema } from './is-schema.ts';
import type { LoadedRelease } from './loaded-release.ts';
import { nameModels } from './name-models.ts';

const operationsSchema = z.array(
  z.object({
    name: z.string(),
    description: z.string().optional(),
    method: z.string().optional(),
    path: z.string().optional(),
    request: z.custom<$ZodType>(isSchema).optional(),
    response: z.custom<$ZodType>(isSchema).optional(),
  }),
);

/**
 * Reads a module of zod schemas, classic or mini. The export `operations`, if there is one, lists the calls.
 * @throws ProblemError when the file is missing, cannot be loaded, exports no schema, or `operations` has another form
 */
export async function readModule(config: ModuleRelease, root: string): Promise<LoadedRelease> {
  const path = resolve(root, config.module);
  const exported = await load(path, config, root);
  return readExports(config, exported, inferredTypes(path));
}

/** Reads what a module exports, beside the types that TypeScript infers of it. */
export function readExports(
  config: ModuleRelease,
  exported: Readonly<Record<string, unknown>>,
  types: InferredTypes,
): LoadedRelease {
  const naming = {
    side: 'output',
    wireName: config.wireNames === 'snake_case' ? toSnakeCase : (name: string) => name,
    isAsWritten: true,
  } as const;
  const { named, problems } = nameModels(exported, types, config.module);
  const sources = named.map((each): SchemaSource => ({ ...each, direction: 'both', naming }));
  if (sources.length === 0) throw nothingToRead(exported, config);
  const declarations = types.read(
    // Of two exports of one name, the first is the one that is read.
    new Map(sources.toReversed().map((source) => [source.model, source])),
  );
  return assemble({
    config,
    package: config.import,
    version: config.version,
    codec: 'plain',
    exported,
    sources,
    declarationOf: (model) => declarations.get(model),
    operations: readListedOperations(exported['operations'], sources, config),
    typeNames: 'schema',
    file: config.module,
    declarationProblems: problems,
  });
}

function nothingToRead(exported: Readonly<Record<string, unknown>>, config: ModuleRelease): ProblemError {
  const [old] = Object.entries(exported).find(([, value]) => isOldSchema(value)) ?? [];
  if (old === undefined)
    return failure(
      config,
      'exports no zod schema',
      'Export each model: export const Customer = z.object({ … })',
    );
  return failure(
    config,
    `exports schemas of zod 3, such as ${old}, which cannot be read`,
    "Write them with zod 4: import { z } from 'zod', of a version that begins with 4, or from 'zod/v4'.",
  );
}

async function load(path: string, config: ModuleRelease, root: string): Promise<Record<string, unknown>> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) {
    const file = meantFile(config.module, root);
    const hint =
      file === undefined
        ? 'Paths are relative to the folder of docs.config.ts.'
        : `Name its file: module: '${file}',`;
    throw failure(config, stats === undefined ? 'does not exist' : 'is no file', hint);
  }
  try {
    return await importModule(path);
  } catch (error) {
    const what = `the module "${config.module}" of release "${config.id}"`;
    throw new ProblemError([loadProblem(error, root, { where: 'docs.config.ts', what })]);
  }
}

/** What a bundler would take for a path without an ending, or for a folder. */
function meantFile(module: string, root: string): string | undefined {
  const base = module.replace(/(?:\/|\.[mc]?jsx?)$/, '');
  return [base, `${base}/index`]
    .flatMap((path) => ['.ts', '.mts', '.tsx', '.js', '.mjs'].map((ending) => path + ending))
    .find((file) => statSync(resolve(root, file), { throwIfNoEntry: false })?.isFile() === true);
}

function readListedOperations(
  listed: unknown,
  sources: readonly SchemaSource[],
  config: ModuleRelease,
): Operation[] {
  if (listed === undefined) return [];
  const parsed = operationsSchema.safeParse(listed);
  if (!parsed.success)
    throw failure(config, `exports operations of another form: ${z.prettifyError(parsed.error)}`);
  const names = new Map(sources.map(({ schema, model }) => [schema, model]));
  const link = (schema: $ZodType, where: string): TypeExpression => {
    const name = names.get(schema);
    if (name !== undefined) return { kind: 'model', name };
    throw failure(config, `does not export the ${where}`, 'Export its schema, so that it has a page.');
  };
  return parsed.data.map(({ name, description, method, path, request, response }) => ({
    name,
    ...(description !== undefined && { description }),
    ...(request && { request: link(request, `request of operation "${name}"`) }),
    ...(response && { response: link(response, `response of operation "${name}"`) }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
  }));
}

function failure(config: ModuleRelease, what: string, hint?: string): ProblemError {
  return new ProblemError([
    {
      where: 'docs.config.ts',
      message: `the module "${config.module}" of release "${config.id}" ${what}`,
      ...(hint !== undefined && { hint }),
    },
  ]);
}
