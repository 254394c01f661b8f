import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, Model, Operation, Reference, TypeExpression } from '../model.ts';
import {
  array,
  field,
  model,
  object,
  record,
  referenceOf,
  string,
  union,
  unionModel,
} from '../testing/reference.ts';
import { fieldsBelow, indexFieldUses } from './field-uses.ts';

function told(reference: Reference, name: string): string[] {
  return (indexFieldUses(reference).get(name) ?? []).map(
    ({ operation, side, path }) => `${operation.name} ${side} ${path.join('.')}`,
  );
}

it('finds fields in what an operation takes and gives, through lists, records, unions and objects without a name', () => {
  const inline: TypeExpression = { kind: 'object', fields: [field('id', string)] };
  const reference = referenceOf(
    object('Order', [field('items', array(model('Item'))), field('byName', record(model('Item2')))]),
    object('Item', [field('id', string)]),
    object('Item2', [field('id', string), field('owner', union(model('Person'), string))]),
    object('Person', [field('id', string)]),
    object('Shop', [field('place', inline)]),
    unionModel('Answer', model('Shop'), model('Person')),
  );
  const orders: Operation = {
    name: 'orders.create',
    request: array(model('Order')),
    response: model('Answer'),
  };
  expect(told({ ...reference, operations: [orders] }, 'id')).toEqual([
    'orders.create request items.id',
    'orders.create request byName.id',
    'orders.create request byName.owner.id',
    'orders.create response id',
    'orders.create response place.id',
  ]);
});

it('takes the shortest way to a model, and stops where models hold themselves', () => {
  const reference = referenceOf(
    object('Tree', [field('far', model('Near')), field('leaf', model('Leaf')), field('up', model('Tree'))]),
    object('Near', [field('leaf', model('Leaf')), field('tree', model('Tree'))]),
    object('Leaf', [field('colour', string)]),
  );
  const operations: Operation[] = [{ name: 'grow', response: model('Tree') }];
  expect(told({ ...reference, operations }, 'colour')).toEqual(['grow response leaf.colour']);
  expect(told({ ...reference, operations }, 'tree')).toEqual(['grow response far.tree']);
});

describe('a random reference', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const leaf = fc.oneof(fc.constant(string), fc.constantFrom(...names).map(model));
  const { type } = fc.letrec<{ type: TypeExpression }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 2 },
      leaf,
      tie('type').map(array),
      tie('type').map(record),
      fc.tuple(tie('type'), tie('type')).map(([a, b]) => union(a, b)),
      fc.array(tie('type'), { minLength: 1, maxLength: 2 }).map(inlineObject),
    ),
  }));
  const models = fc
    .array(fc.array(type, { minLength: 1, maxLength: 3 }), {
      minLength: names.length,
      maxLength: names.length,
    })
    .map((all) =>
      all.map((types, index) => {
        const name = names[index] ?? '';
        return index === 4 ? unionModel(name, ...types) : object(name, fieldsOf(types));
      }),
    );

  it('has of each field the shortest way that a walk along all ways finds, and every field that it finds', () => {
    fc.assert(
      fc.property(models, type, (all, root) => {
        const reference = referenceOf(...all);
        const found = shortest(fieldsBelow(root, reference).map((each) => [each.field, each.path.length]));
        expect(found).toEqual(shortest(allWays(root, reference, [], 0)));
      }),
    );
  });
});

function inlineObject(types: readonly TypeExpression[]): TypeExpression {
  return { kind: 'object', fields: fieldsOf(types) };
}

function fieldsOf(types: readonly TypeExpression[]): Field[] {
  return types.map((type, index) => field(['id', 'name', 'of'][index] ?? 'more', type));
}

/** The fewest steps to each field. */
function shortest(ways: readonly (readonly [Field, number])[]): Map<Field, number> {
  const least = new Map<Field, number>();
  for (const [each, length] of ways) least.set(each, Math.min(length, least.get(each) ?? Infinity));
  return least;
}

/** Along every way that comes through no model twice. */
function allWays(
  type: TypeExpression,
  reference: Reference,
  inside: readonly string[],
  depth: number,
): [Field, number][] {
  const below = (each: TypeExpression, more = inside) => allWays(each, reference, more, depth);
  const ofFields = (fields: readonly Field[], more: readonly string[]) =>
    fields.flatMap((each): [Field, number][] => [
      [each, depth + 1],
      ...allWays(each.type, reference, more, depth + 1),
    ]);
  switch (type.kind) {
    case 'array':
      return below(type.items);
    case 'record':
      return below(type.values);
    case 'union':
      return type.variants.flatMap((variant) => below(variant));
    case 'object':
      return ofFields(type.fields, inside);
    case 'model': {
      const found: Model | undefined = reference.models[type.name];
      if (!found || inside.includes(type.name)) return [];
      const more = [...inside, type.name];
      if (found.kind === 'union') return found.variants.flatMap((variant) => below(variant, more));
      return found.kind === 'object' ? ofFields(found.fields, more) : [];
    }
    default:
      return [];
  }
}
