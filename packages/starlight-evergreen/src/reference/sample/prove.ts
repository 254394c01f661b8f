import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { Reference } from '../model.ts';
import type { Problem } from '../../problem/problem.ts';
import { isPlain, modelOf, type Side } from './fits.ts';
import { decode, encode, type Outcome, plainIssues } from './run-schema.ts';
import { placeOf } from './place-of.ts';
import { strictWireSchema } from './strict.ts';
import { toWire, withDefaults } from './wire.ts';

/**
 * What the SDK's schemas describe. `wire`: they translate, reading wire JSON into TypeScript for responses and
 * turning TypeScript into wire JSON for requests. `plain`: they check the TypeScript value itself.
 */
export type Codec = 'wire' | 'plain';

export interface ExampleToProve {
  reference: Reference;
  modelName: string;
  /** The example, TypeScript side. */
  value: unknown;
  /** The SDK's own schema of the model: zod 4, classic or mini. */
  schema: z.core.$ZodType;
  codec: Codec;
  /** What travels, where it is known and not what the value's names and types say. */
  wire?: unknown;
}

/** What was found when an example was held against the schemas. */
export interface Proof {
  /** What does not hold; nothing when all does. */
  problems: Problem[];
  /** What travels, where that is not what the value's names and types say: a codec's other side. */
  wire?: unknown;
}

/**
 * Holds an example against two authorities: the strict schema of the reference, which has no leniency, and the
 * SDK's own schema, through which the example must come unchanged.
 * @returns what does not hold; nothing when all does
 */
export function proveExample(example: ExampleToProve): Problem[] {
  return proofOf(example).problems;
}

/** The same, with what travels. */
export function proofOf(example: ExampleToProve): Proof {
  const { reference, modelName, value } = example;
  const strict = proveStrict(reference, modelName, toWire(reference, modelName, value));
  const proof = example.codec === 'plain' ? proveThere(example) : proveTravel(example);
  return { ...proof, problems: [...strict, ...proof.problems] };
}

function proveStrict(reference: Reference, modelName: string, wire: unknown): Problem[] {
  const outcome = decode(strictWireSchema(reference, modelName), wire);
  if ('data' in outcome) return [];
  return outcome.issues.map((issue) => ({
    where: placeOf(reference, modelName, issue.path),
    message: `the example does not satisfy the strict schema: ${issue.message}`,
  }));
}

/** Of a schema of the value itself: it takes it as it is, or writes it as something that it reads as the same value. */
function proveThere({ reference, modelName, value, schema }: ExampleToProve): Proof {
  const direct = decode(schema, value);
  const changes = compareOutcome(
    reference,
    modelName,
    direct,
    withDefaults(reference, modelName, value, 'typescript'),
  );
  if (changes.length === 0) return { problems: [] };
  const written = encode(schema, value);
  if (written === undefined) return { problems: changes.map(oneWay) };
  if ('issues' in written) return { problems: rejections(reference, modelName, written.issues) };
  const problems = compareOutcome(reference, modelName, decode(schema, written.data), value);
  return { problems, ...(!isDeepStrictEqual(written.data, value) && { wire: written.data }) };
}

/** A transform has no way back, so only who knows what it makes can give an example. */
function oneWay(problem: Problem): Problem {
  return {
    ...problem,
    message: `${problem.message}; a one-way transform makes this value of another, which no example can show`,
  };
}

/** Of a schema that translates: the value becomes the JSON that its names say, or the JSON becomes the value. */
function proveTravel({ reference, modelName, value, schema, wire: known }: ExampleToProve): Proof {
  const complete = (side: Side): unknown => withDefaults(reference, modelName, value, side);
  if (modelOf(reference, modelName).direction === 'request') {
    const outcome = decode(schema, value);
    const problems = compareOutcome(reference, modelName, outcome, complete('wire'));
    if (problems.length === 0 || !('data' in outcome) || !hasSameKeys(outcome.data, complete('wire')))
      return { problems };
    return { problems: [], wire: outcome.data };
  }
  const wire = known === undefined ? toWire(reference, modelName, value) : known;
  const travelled: unknown = wire === undefined ? undefined : JSON.parse(JSON.stringify(wire));
  const outcome = decode(schema, travelled);
  const problems = compareOutcome(reference, modelName, outcome, complete('typescript'));
  return { problems, ...(known !== undefined && { wire: known }) };
}

/** Names are translated as the reference says, though a value in them may be written in a form of its own. */
function hasSameKeys(one: unknown, other: unknown): boolean {
  if (!isPlain(one) || !isPlain(other)) return isPlain(one) === isPlain(other);
  const present = (value: Record<string, unknown>) =>
    Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .toSorted();
  return (
    isDeepStrictEqual(present(one), present(other)) &&
    Object.keys(one).every((key) => hasSameKeys(one[key], other[key]))
  );
}

function compareOutcome(
  reference: Reference,
  modelName: string,
  outcome: Outcome,
  expected: unknown,
): Problem[] {
  if ('issues' in outcome) return rejections(reference, modelName, outcome.issues);
  return compare(reference, modelName, [], outcome.data, expected);
}

function rejections(reference: Reference, modelName: string, issues: readonly z.core.$ZodIssue[]): Problem[] {
  return plainIssues(issues).map((issue) => ({
    where: placeOf(reference, modelName, issue.path),
    message: `the SDK's schema rejects the example: ${issue.message}`,
  }));
}

/** The first differences in depth, each with its place; `undefined` fields count as absent. */
function compare(
  reference: Reference,
  modelName: string,
  path: readonly string[],
  actual: unknown,
  expected: unknown,
): Problem[] {
  if (isDeepStrictEqual(present(actual), present(expected))) return [];
  const inside = (key: string, one: unknown, other: unknown) =>
    compare(reference, modelName, [...path, key], one, other);
  if (isPlain(actual) && isPlain(expected)) {
    const keys = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
    return keys.flatMap((key) => inside(key, own(actual, key), own(expected, key)));
  }
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length) {
    return actual.flatMap((item, index) => inside(String(index), item, expected[index]));
  }
  const message = `the example comes out of the SDK's schema changed: ${quote(actual)} instead of ${quote(expected)}`;
  return [{ where: placeOf(reference, modelName, path), message }];
}

function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, present(item)]));
}

function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'symbol' || typeof value === 'function') return String(value);
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item));
}
