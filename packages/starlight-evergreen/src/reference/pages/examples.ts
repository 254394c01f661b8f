import { isDeepStrictEqual } from 'node:util';
import type { Model, ObjectModel, Reference } from '../model.ts';
import { exampleModule } from '../sample/module.ts';
import type { Sampler } from '../sample/sampler.ts';

/** A value that a model's page shows, and the module that a reader copies. */
export interface Example {
  value: unknown;
  source: string;
  /** Whether a person wrote it. */
  isAuthored?: true;
  /** The operation that an example really sent it with. */
  sentWith?: string;
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
  const own = authored.get(model.name);
  const first: Example = own ? { ...own, isAuthored: true } : generated(sampler.required(model.name));
  if (model.kind === 'enum') return [first];
  const full = sampler.full(model.name);
  if (isDeepStrictEqual(first.value, full)) return [first];
  // An empty object teaches nothing: the one with every field stands in its place.
  return isEmptyObject(first.value) ? [generated(full)] : [first, generated(full)];
}

/**
 * The examples of a model that its page shows.
 * @param isTaken - whether operations take it: then a value with every field is none, for fields may exclude each other,
 * which no schema tells. What an example sent was accepted; the least there can be says at least nothing twice.
 */
export function shownExamples(
  model: Model,
  examples: readonly Example[],
  sent: Example | undefined,
  isTaken: boolean,
): readonly Example[] {
  if (model.kind !== 'object' || !isTaken) return examples;
  const [first] = examples;
  if (first?.isAuthored) return [first];
  if (sent) return [sent];
  if (first === undefined) return [];
  // Beside one with every field, the first has the least, and what the site's table of values adds.
  return examples.length > 1 || isLeast(model, first.value) ? [first] : [];
}

/** Where nothing is required, the first example is the one with every field. */
function isLeast({ fields }: ObjectModel, value: unknown): boolean {
  const shown = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return fields.every(({ name, optional }) => !optional || !shown.includes(name));
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
