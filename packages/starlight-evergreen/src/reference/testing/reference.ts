import type { Field, Model, Reference, TypeExpression } from '../model.ts';
import type { ValueRules } from '../sample/rules.ts';

/** Short ways to write references in tests. */

export const string: TypeExpression = { kind: 'string' };
export const number: TypeExpression = { kind: 'number' };
export const integer: TypeExpression = { kind: 'number', integer: true };
export const boolean: TypeExpression = { kind: 'boolean' };
export const model = (name: string): TypeExpression => ({ kind: 'model', name });
export const array = (items: TypeExpression): TypeExpression => ({ kind: 'array', items });
export const record = (values: TypeExpression): TypeExpression => ({ kind: 'record', values });
export const union = (...variants: TypeExpression[]): TypeExpression => ({ kind: 'union', variants });
export const literal = (value: string): TypeExpression => ({ kind: 'literal', value });

export function field(name: string, type: TypeExpression, rest: Partial<Field> = {}): Field {
  const wireName = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return { name, wireName, type, optional: false, nullable: false, ...rest };
}

export function optional(name: string, type: TypeExpression, rest: Partial<Field> = {}): Field {
  return field(name, type, { optional: true, ...rest });
}

type ModelParts = Partial<Pick<Model, 'direction' | 'examples'>>;

export function object(name: string, fields: Field[], parts: ModelParts = {}): Model {
  return { kind: 'object', name, direction: 'response', schema: name, fields, ...parts };
}

export function enumeration(name: string, ...values: string[]): Model {
  const members = values.map((value) => ({ value }));
  return { kind: 'enum', name, direction: 'response', schema: name, values: members, open: true };
}

export function unionModel(name: string, ...variants: TypeExpression[]): Model {
  return { kind: 'union', name, direction: 'response', schema: name, variants };
}

export function referenceOf(...models: Model[]): Reference {
  return {
    id: 'test',
    package: 'shop-sdk',
    version: '1.0.0',
    models: Object.fromEntries(models.map((item) => [item.name, item])),
    operations: [],
  };
}

export const noRules: ValueRules = {};
