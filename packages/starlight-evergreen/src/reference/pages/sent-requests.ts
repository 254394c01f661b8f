import type { Field, Reference, TypeExpression } from '../model.ts';
import { matchesTemplate } from '../matches-template.ts';
import { fits, isPlain } from '../sample/fits.ts';
import { fromWire } from '../sample/wire.ts';
import type { OperationExample } from './operation-example.ts';

/** A value that an example sent to an API, which took it. */
export interface SentValue {
  value: unknown;
  /** The operation that it was sent with. */
  operation: string;
}

/** Of JSON that is longer, the least teaches most. */
const longest = 600;

/**
 * The values of request models that the examples of operations really sent and that were not refused, those of models
 * inside included. No schema tells which fields exclude each other, so only such values are known to be accepted.
 * @param shownAs - the name that stands for a model's shape
 * @returns by that name
 */
export function sentRequests(
  reference: Reference,
  examplesOf: (operation: string) => readonly OperationExample[],
  shownAs: (model: string) => string,
): ReadonlyMap<string, SentValue> {
  const best = new Map<string, SentValue & { worth: number }>();
  for (const { name: operation, request, path } of reference.operations) {
    if (!request || path === undefined) continue;
    const keep = (model: string, wire: unknown) => {
      const size = JSON.stringify(wire).length;
      const worth = size > longest ? -size : size;
      const shape = shownAs(model);
      const known = best.get(shape);
      if (isEmpty(wire) || (known && known.worth >= worth)) return;
      best.set(shape, { value: fromWire(reference, model, wire), operation, worth });
    };
    for (const wire of acceptedRequests(examplesOf(operation), path)) visit(request, wire, reference, keep);
  }
  return best;
}

function isEmpty(wire: unknown): boolean {
  return isPlain(wire) && Object.keys(wire).length === 0;
}

function acceptedRequests(examples: readonly OperationExample[], path: string): unknown[] {
  return examples
    .flatMap(({ exchanges }) => exchanges)
    .filter(
      ({ status, path: sent }) =>
        status !== undefined && status < 400 && matchesTemplate(sent.replace(/\?.*$/, ''), path),
    )
    .flatMap(({ request }) => (request === undefined ? [] : [parsed(request)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tells of each model in a value that travelled. */
function visit(
  type: TypeExpression,
  wire: unknown,
  reference: Reference,
  tell: (model: string, wire: unknown) => void,
): void {
  const each = (inner: TypeExpression, value: unknown) => visit(inner, value, reference, tell);
  const fields = (known: readonly Field[], value: unknown) => {
    if (!isPlain(value)) return;
    for (const { wireName, type: inner } of known) {
      const below = value[wireName];
      if (below !== undefined && below !== null) each(inner, below);
    }
  };
  switch (type.kind) {
    case 'array':
      if (Array.isArray(wire)) for (const item of wire) each(type.items, item);
      return;
    case 'record':
      if (isPlain(wire)) for (const item of Object.values(wire)) each(type.values, item);
      return;
    case 'tuple':
      if (Array.isArray(wire)) type.items.forEach((item, index) => each(item, wire[index]));
      return;
    case 'union': {
      const variant = type.variants.find((one) => fits(reference, one, wire, 'wire'));
      if (variant) each(variant, wire);
      return;
    }
    case 'object':
      return fields(type.fields, wire);
    case 'model': {
      const model = reference.models[type.name];
      if (!model) return;
      tell(type.name, wire);
      if (model.kind === 'object') fields(model.fields, wire);
      if (model.kind === 'union') each({ kind: 'union', variants: model.variants }, wire);
      return;
    }
    default:
  }
}
