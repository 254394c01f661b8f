import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProblemError } from '../../problem/problem.ts';
import type { ValueRules } from './rules.ts';

const ruleKeys = ['nouns', 'values', 'scenes', 'elements', 'keys', 'telling'];

function isValueRules(value: unknown): value is ValueRules {
  return typeof value === 'object' && value !== null && ruleKeys.every((key) => key in value);
}

/** Of a project that says nothing: the general table alone. */
const none: ValueRules = { nouns: [], values: {}, scenes: {}, elements: {}, keys: {}, telling: [] };

/**
 * Loads the module that says which values examples are made of.
 * @param name - its path in the config, relative to `root`; undefined when the config names none
 * @throws ProblemError when it does not export `values`
 */
export async function loadRules(root: string, name: string | undefined): Promise<ValueRules> {
  if (name === undefined) return none;
  const exported: Record<string, unknown> = await import(pathToFileURL(resolve(root, name)).href);
  const rules = exported['values'];
  if (isValueRules(rules)) return rules;
  throw new ProblemError([
    { where: name, message: 'does not export `values`', hint: 'export const values: ValueRules = { … }' },
  ]);
}
