import { createHash } from 'node:crypto';
import type { Field, Model, Reference, TypeExpression } from '../model.ts';
import { plainText } from '../plain-text.ts';
import { rootModels } from './root-models.ts';

/**
 * Groups models of the same shape: generators copy a nested shape under a new name for every place it is used.
 * @returns by model name, the group it is in, the best-known name first; models that are alone have no entry
 */
export function findEqualModels(reference: Reference): ReadonlyMap<string, readonly string[]> {
  const roots = rootModels(reference);
  const equal = new Map<string, readonly string[]>();
  for (const group of groupsOf(reference)) {
    const distance = (name: string) => roots.get(name) ?? Number.POSITIVE_INFINITY;
    const known = (name: string) =>
      (oneWord.test(name) ? -1 : roots.has(name) ? 0 : 1) + (/\d$/.test(name) ? 1 : 0);
    const ordered = group.toSorted(
      (a, b) =>
        known(a) - known(b) || compare(distance(a), distance(b)) || a.length - b.length || compare(a, b),
    );
    for (const name of group) equal.set(name, ordered);
  }
  return equal;
}

/** Of each release's models. References differ with their stages, but have the same models. */
const grouped = new WeakMap<Reference['models'], readonly string[][]>();

/** Names of models that are alike, in their order; none of those that are like no other. */
function groupsOf(reference: Reference): readonly string[][] {
  const known = grouped.get(reference.models);
  if (known) return known;
  const digests = new Map<string, string>();
  const groups = Map.groupBy(Object.keys(reference.models), (name) => digestOf(name, reference, digests, []));
  const found = [...groups.values()].filter(({ length }) => length > 1);
  grouped.set(reference.models, found);
  return found;
}

/** `Plan` is what people call it, whatever else it is exported as. */
const oneWord = /^[A-Z][a-z]+$/;

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A model's shape without its names and prose. Models inside a cycle stand for themselves. */
function digestOf(
  name: string,
  reference: Reference,
  digests: Map<string, string>,
  path: readonly string[],
): string {
  const known = digests.get(name);
  if (known !== undefined) return known;
  const model = reference.models[name];
  if (!model || path.includes(name)) return `named ${name}`;
  const inner = [...path, name];
  const shape = shapeOf(model, (other) => digestOf(other, reference, digests, inner));
  const text = plainText(shape);
  const digest = createHash('sha256').update(text).digest('base64');
  // Below the start of a walk a cycle may have been cut elsewhere than it would be from here.
  if (path.length === 0 || !text.includes('named ')) digests.set(name, digest);
  return digest;
}

type Digest = (model: string) => string;

function shapeOf(model: Model, digest: Digest): unknown {
  switch (model.kind) {
    case 'object':
      return [
        'object',
        model.deprecated,
        model.fields.map((field) => fieldShape(field, digest)),
        model.additional && typeShape(model.additional, digest),
        model.strict,
      ];
    case 'enum':
      return ['enum', model.deprecated, model.open, model.values.map(({ value }) => value)];
    case 'union':
      return ['union', model.deprecated, model.variants.map((variant) => typeShape(variant, digest))];
  }
}

function fieldShape(field: Field, digest: Digest): unknown {
  const { description: _description, examples: _examples, type, ...facts } = field;
  return [Object.entries(facts).toSorted(([a], [b]) => compare(a, b)), typeShape(type, digest)];
}

/** All of a type but names and prose. */
function typeShape(type: TypeExpression, digest: Digest): unknown {
  switch (type.kind) {
    case 'model':
      return ['model', digest(type.name)];
    case 'object': {
      const { fields, additional, ...facts } = type;
      return [
        facts,
        fields.map((field) => fieldShape(field, digest)),
        additional && typeShape(additional, digest),
      ];
    }
    case 'union':
      return ['union', type.variants.map((variant) => typeShape(variant, digest))];
    default:
      return Object.entries(type).map(([key, value]) => [key, partShape(value, digest)]);
  }
}

/** Types inside a type of any kind; the rest as it is. */
function partShape(value: unknown, digest: Digest): unknown {
  if (Array.isArray(value)) return value.map((each) => partShape(each, digest));
  return isType(value) ? typeShape(value, digest) : value;
}

function isType(value: unknown): value is TypeExpression {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
