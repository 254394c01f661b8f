import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Reference } from '../model.ts';
import type { Problem } from '../../problem/problem.ts';
import { isPlain, modelOf, type Side } from './fits.ts';
import { strictWireSchema } from './strict.ts';
import { fromWire, toWire, withDefaults } from './wire.ts';

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
}

/**
 * Holds an example against two authorities: the strict schema of the reference, which has no leniency, and the
 * SDK's own schema, through which the example must come unchanged.
 * @returns what does not hold; nothing when all does.
 */
export function proveExample(example: ExampleToProve): Problem[] {
  const { reference, modelName, value, schema } = example;
  const wire = toWire(reference, modelName, value);
  const problems = proveStrict(reference, modelName, wire);
  const travelled: unknown = wire === undefined ? undefined : JSON.parse(JSON.stringify(wire));
  problems.push(...compare(modelName, travelled, wire, 'does not survive JSON'));
  problems.push(
    ...compare(
      modelName,
      fromWire(reference, modelName, travelled),
      value,
      'does not come back from the wire',
    ),
  );
  const { input, expected } = passage(example, travelled);
  const result = z.core.safeParse(schema, input);
  if (!result.success) {
    const failures = result.error.issues.map((issue) => ({
      where: [modelName, ...issue.path.map(String)].join('.'),
      message: `the SDK's schema rejects the example: ${issue.message}`,
    }));
    return [...problems, ...failures];
  }
  return [...problems, ...compare(modelName, result.data, expected, "comes out of the SDK's schema changed")];
}

function proveStrict(reference: Reference, modelName: string, wire: unknown): Problem[] {
  const result = strictWireSchema(reference, modelName).safeParse(wire);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    where: [modelName, ...issue.path.map(String)].join('.'),
    message: `the example does not satisfy the strict schema: ${issue.message}`,
  }));
}

/** What goes into the SDK's schema, and what has to come out. */
function passage(
  { reference, modelName, value, codec }: ExampleToProve,
  wire: unknown,
): { input: unknown; expected: unknown } {
  const complete = (side: Side): unknown => withDefaults(reference, modelName, value, side);
  if (codec === 'plain') return { input: value, expected: complete('typescript') };
  if (modelOf(reference, modelName).direction === 'request')
    return { input: value, expected: complete('wire') };
  return { input: wire, expected: complete('typescript') };
}

/** The first differences in depth, each with its path; `undefined` fields count as absent. */
function compare(where: string, actual: unknown, expected: unknown, fault: string): Problem[] {
  if (isDeepStrictEqual(present(actual), present(expected))) return [];
  if (isPlain(actual) && isPlain(expected)) {
    const keys = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
    return keys.flatMap((key) => compare(`${where}.${key}`, actual[key], expected[key], fault));
  }
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length) {
    return actual.flatMap((item, index) => compare(`${where}.${index}`, item, expected[index], fault));
  }
  return [{ where, message: `the example ${fault}: ${quote(actual)} instead of ${quote(expected)}` }];
}

function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, present(item)]));
}

function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item));
}
