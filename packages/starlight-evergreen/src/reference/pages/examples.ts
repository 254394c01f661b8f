import { isDeepStrictEqual } from 'node:util';
import { type Problem, ProblemError } from '../../problem/problem.ts';
import type { Model, ObjectModel, Reference } from '../model.ts';
import { fits } from '../sample/fits.ts';
import { exampleModule } from '../sample/module.ts';
import type { Sampler } from '../sample/sampler.ts';
import type { Settled } from '../sample/settle.ts';

/** A value that a model's page shows, and the module that a reader copies. */
export interface Example {
  value: unknown;
  source: string;
  /** What travels, where that is not what the value's names and types say. */
  wire?: unknown;
  /** Of a union, the variant that it is of. */
  variant?: number;
  /** Whether a person wrote it. */
  isAuthored?: true;
  /** The operation that an example really sent it with. */
  sentWith?: string;
}

/** Examples written by hand, by model name: they take the place of the first generated one. */
export type Authored = ReadonlyMap<string, Example>;

/** The examples of a model that hold, and what is wrong with those that do not. */
export interface MadeExamples {
  examples: Example[];
  problems: Problem[];
}

/** What examples are made with. */
export interface ExampleMaking {
  reference: Reference;
  sampler: Sampler;
  authored: Authored;
  /** Proves a value, and finds one near to it that holds; a value written by hand stays as it is. */
  settle(model: Model, value: unknown, isAuthored: boolean): Settled;
  /** What the model's schema reads as the value, where its module lets readers ask it. */
  reads?(value: unknown, wire: unknown): { value: unknown };
}

/** The examples of one model: for a union one a variant, in order; for an object the least and the full one, where they differ. */
export function makeModelExamples(model: Model, making: ExampleMaking): MadeExamples {
  if (model.kind === 'union') return makeVariants(model, making);
  const { sampler, authored } = making;
  const own = authored.get(model.name);
  const first = own ? proven(model, own, making) : attempt(model, () => sampler.required(model.name), making);
  if (model.kind === 'enum') return first;
  const [shown] = first.examples;
  const full = attempt(model, () => sampler.full(model.name), making);
  const [complete] = full.examples;
  // What cannot all be there at once is no fault of a model that has an example.
  if (complete === undefined) return shown === undefined ? joinedProblems(first, full) : first;
  if (shown === undefined) return { examples: own ? [] : [complete], problems: first.problems };
  if (isDeepStrictEqual(shown.value, complete.value)) return first;
  // An empty object teaches nothing: the one with every field stands in its place.
  return { ...first, examples: isEmptyObject(shown.value) ? [complete] : [shown, complete] };
}

/**
 * The same without any schema to prove values by.
 * @throws ProblemError when there is no example
 */
export function examplesOf(
  model: Model,
  reference: Reference,
  sampler: Sampler,
  authored: Authored,
): Example[] {
  const settle = (_: Model, value: unknown): Settled => ({ value, problems: [] });
  const { examples, problems } = makeModelExamples(model, { reference, sampler, authored, settle });
  if (examples.length === 0 && problems.length > 0) throw new ProblemError(problems);
  return examples;
}

function makeVariants(model: Extract<Model, { kind: 'union' }>, making: ExampleMaking): MadeExamples {
  const { sampler, authored, reference } = making;
  const own = authored.get(model.name);
  const ofHand = own && proven(model, own, making);
  const owned = model.variants.findIndex(
    (variant) => own !== undefined && fits(reference, variant, own.value, 'typescript'),
  );
  const made = model.variants.map((_, index): MadeExamples => {
    if (ofHand && index === Math.max(owned, 0)) return ofHand;
    return attempt(model, () => sampler.variant(model.name, index), making);
  });
  const examples = made.flatMap((each, variant) => each.examples.map((example) => ({ ...example, variant })));
  // A variant that nobody can give an example of is no fault of a union that has one.
  // Of one that has none, an example of any variant is enough.
  const [missing] = made.flatMap((each) => each.problems);
  const problems = examples.length > 0 ? (ofHand?.problems ?? []) : missing === undefined ? [] : [missing];
  return { examples, problems };
}

function attempt(model: Model, sample: () => unknown, making: ExampleMaking): MadeExamples {
  try {
    const value = sample();
    return proven(model, { value, source: '' }, making);
  } catch (error) {
    if (error instanceof ProblemError) return { examples: [], problems: [...error.problems] };
    throw error;
  }
}

function proven(
  model: Model,
  example: Example,
  { reference, settle, authored, reads }: ExampleMaking,
): MadeExamples {
  const isAuthored = authored.get(model.name) === example;
  const { value, problems, ...rest } = settle(model, example.value, isAuthored);
  if (problems.length > 0) return { examples: [], problems };
  const shown: Example = isAuthored
    ? { ...example, ...rest, isAuthored }
    : {
        value,
        ...rest,
        source: exampleModule(reference, model.name, value, { parsed: reads?.(value, rest.wire) }),
      };
  return { examples: [shown], problems: [] };
}

function joinedProblems(...made: MadeExamples[]): MadeExamples {
  return { examples: [], problems: made.flatMap(({ problems }) => problems) };
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
