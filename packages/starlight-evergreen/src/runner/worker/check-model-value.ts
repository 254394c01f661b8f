import { inspect } from 'node-inspect-extracted';
import { clip, limits } from '../limits.ts';
import type { ModelJob, Result } from '../protocol.ts';
import { sameValue } from './same-value.ts';

export interface ModelCheck {
  results: Result[];
  failures: string[];
}

type Schema = { parse(value: unknown): unknown };

/**
 * Gives the value of a model's block to the schema of that model, and shows the JSON on the wire, or what comes of it.
 * @param exported - what the block exports
 * @param release - what the release exports
 * @throws the schema's own error when the value is not one of the model
 */
export function checkModelValue(
  { schema: name, direction, codec, wire }: ModelJob,
  exported: object,
  release: object,
): ModelCheck {
  const values: unknown[] = Object.values(exported);
  const [value] = values;
  if (values.length !== 1) return refusal(`The block has ${values.length} constants, and a value is one.`);
  const schema: unknown = Reflect.get(release, name) ?? inNamespace(release, name);
  if (!isSchema(schema)) return refusal(`The release exports no schema "${name}".`);
  if (codec === 'wire' && direction === 'response') return decode(schema, name, value, wire);
  const parsed = schema.parse(value);
  if (codec === 'wire') return { results: [{ label: 'On the wire', text: json(parsed) }], failures: [] };
  const results = [{ label: `Accepted by ${name}`, text: json(parsed) }];
  return { results, failures: [] };
}

/** `shop.PlanSchema`, where the release exports a namespace. */
function inNamespace(release: object, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (held, key) => (typeof held === 'object' && held !== null ? Reflect.get(held, key) : undefined),
      release,
    );
}

/** A response only ever comes from the wire, so its schema is shown the wire's JSON. */
function decode(schema: Schema, name: string, value: unknown, wire: string | undefined): ModelCheck {
  const decoded = schema.parse(wire === undefined ? value : JSON.parse(wire));
  const results = [{ label: `The JSON on the wire, read by ${name}`, text: inspect(decoded, { depth: 8 }) }];
  if (sameValue(decoded, value)) return { results, failures: [] };
  return { results, failures: ['The value in the block is not what the JSON on the wire stands for.'] };
}

function refusal(sentence: string): ModelCheck {
  return { results: [], failures: [sentence] };
}

function json(value: unknown): string {
  return clip(JSON.stringify(value, null, 2), limits.json);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && 'parse' in value && typeof value.parse === 'function';
}
