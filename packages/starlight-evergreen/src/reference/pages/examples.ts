import { isDeepStrictEqual } from 'node:util';
import type { Model, Reference } from '../model.ts';
import { exampleModule } from '../sample/module.ts';
import type { Sampler } from '../sample/sampler.ts';

/** A value that a model's page shows, and the module that a reader copies. */
export interface Example {
  value: unknown;
  source: string;
}

/** Examples written by hand, by model name: they take the place of the first generated one. */
export type Authored = ReadonlyMap<string, Example>;

/** The examples of one model: for a union one a variant, in order; for an object the least and the full one, where they differ. */
export function examplesOf(
  model: Model,
  reference: Reference,
  sampler: Sampler,
  authored: Authored,
): Example[] {
  const generated = (value: unknown): Example => ({
    value,
    source: exampleModule(reference, model.name, value),
  });
  if (model.kind === 'union') return sampler.variants(model.name).map(generated);
  const first = authored.get(model.name) ?? generated(sampler.required(model.name));
  if (model.kind === 'enum') return [first];
  const full = sampler.full(model.name);
  if (isDeepStrictEqual(first.value, full)) return [first];
  // An empty object teaches nothing: the one with every field stands in its place.
  return isEmptyObject(first.value) ? [generated(full)] : [first, generated(full)];
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
