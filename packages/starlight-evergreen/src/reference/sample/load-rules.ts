import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { importModule } from '../../files/import-module.ts';
import { loadProblem } from '../../files/load-problem.ts';
import { ProblemError } from '../../problem/problem.ts';
import { generalValues } from './general-values.ts';
import type { ValueRules } from './rules.ts';

const factsSchema = z.record(z.string(), z.unknown());

/** The form of a table, so that a misspelt key is no silent loss; functions and patterns are taken as they are. */
const rulesSchema = z.strictObject({
  nouns: z
    .array(
      z.strictObject({
        noun: z.string(),
        models: z.instanceof(RegExp).optional(),
        fields: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  nounOf: z.function().optional(),
  values: factsSchema.optional(),
  scenes: z
    .record(z.string(), z.strictObject({ enter: z.array(z.string()).optional(), values: factsSchema }))
    .optional(),
  elements: z.record(z.string(), z.array(z.string())).optional(),
  keys: factsSchema.optional(),
  preferred: z.array(z.string()).optional(),
  /** What `preferred` was called once. */
  telling: z.array(z.string()).optional(),
});

/** A table as it may have been written for an earlier version. */
type WrittenRules = ValueRules & { telling?: readonly string[] };

function isWrittenRules(value: unknown): value is WrittenRules {
  return rulesSchema.safeParse(value).success;
}

/**
 * Loads the module that says which values examples are made of.
 * @param name - its path in the config, relative to `root`; without one, the general table
 * @throws ProblemError when it cannot be loaded, or exports no `values` of the right form
 */
export async function loadRules(root: string, name: string | undefined): Promise<ValueRules> {
  if (name === undefined) return generalValues;
  const failure = (message: string, hint: string) => new ProblemError([{ where: name, message, hint }]);
  const path = resolve(root, name);
  if (!existsSync(path))
    throw failure(
      'does not exist',
      'It is named by `values` in docs.config.ts. Correct it, or leave it out.',
    );
  const rules = await exportedValues(path).catch((error: unknown) => {
    const hint = 'It is named by `values` in docs.config.ts.';
    throw new ProblemError([loadProblem(error, root, { where: name, hint })]);
  });
  if (rules === undefined)
    throw failure('does not export `values`', 'export const values: ValueRules = { … }');
  if (isWrittenRules(rules)) return currentRules(rules);
  const { error } = rulesSchema.safeParse(rules);
  throw failure(
    `exports \`values\` of another form: ${error ? z.prettifyError(error) : ''}`,
    "import type { ValueRules } from 'starlight-evergreen/values';",
  );
}

function currentRules({ telling, ...rules }: WrittenRules): ValueRules {
  return telling === undefined ? rules : { preferred: telling, ...rules };
}

async function exportedValues(path: string): Promise<unknown> {
  const exported = await importModule(path);
  return exported['values'];
}
