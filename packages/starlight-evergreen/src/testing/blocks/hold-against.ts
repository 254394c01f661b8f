import { difference } from './difference.ts';
import type { Job } from './job.ts';

type Schema = { parse(value: unknown): unknown };

/**
 * Holds the value of a model's block against the model's own schema: what the page shows must come through unchanged.
 * @param values - what the block's constants hold
 * @param release - what the release exports
 * @returns why it does not hold
 * @throws the schema's own error when the value is not one of the model
 */
export function holdAgainst(
  values: readonly unknown[],
  { schema: name, codec, direction, wire: text }: NonNullable<Job['example']>,
  release: object,
): string | undefined {
  const [value] = values;
  if (values.length !== 1) return `has ${values.length} constants, where an example has one`;
  const schema: unknown = Reflect.get(release, name);
  if (!isSchema(schema)) return `the release exports no schema ${name}`;
  const wire: unknown = text === undefined ? value : JSON.parse(text);
  if (codec === 'plain') return difference(schema.parse(value), value) ?? leaves(value, wire);
  if (direction === 'response') return difference(schema.parse(wire), value);
  return difference(schema.parse(value), wire, true);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && 'parse' in value && typeof value.parse === 'function';
}

/** A plain schema knows nothing of the wire: there, both blocks must hold the same values in the same order. */
function leaves(value: unknown, wire: unknown): string | undefined {
  const list = (each: unknown): unknown[] =>
    typeof each === 'object' && each !== null ? Object.values(each).flatMap(list) : [each];
  return difference(list(wire), list(value));
}
