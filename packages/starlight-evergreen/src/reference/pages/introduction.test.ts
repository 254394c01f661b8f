import { describe, expect, it } from 'vitest';
import {
  array,
  field,
  model,
  object,
  optional,
  referenceOf,
  string,
  unionModel,
} from '../testing/reference.ts';
import type { Model, Operation } from '../model.ts';
import { introduction } from './introduction.ts';
import { contextOf } from './testing/context.ts';

function plainOf(name: string, operations: Operation[], ...models: Model[]): string {
  const reference = { ...referenceOf(...models), operations };
  const subject = reference.models[name];
  if (!subject) throw new Error(`${name} is no model`);
  return introduction(subject, contextOf(reference)).plain;
}

const part = object('Part', [field('id', string)]);
const get: Operation = { name: 'shops.get', description: 'Gets a shop.', response: model('Shop') };

describe('a model without words of its own', () => {
  it('is what an operation takes or returns, whose own words are about the call', () => {
    const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => optional(name, string));
    const shop = object('Shop', [...fields, field('id', string)]);
    expect(plainOf('Shop', [get], shop)).toBe('What shops.get returns: id, a, b, c, d and 3 more.');
    const put: Operation = { name: 'shops.put', request: model('Shop'), response: model('Shop') };
    expect(plainOf('Shop', [get, put], shop)).toMatch(
      /^What shops\.put takes, and what shops\.get and shops\.put return: /,
    );
    expect(plainOf('Shop', [get], object('Shop', []))).toBe('What shops.get returns.');
  });

  it('is told by the field that holds it, nearest to an operation first', () => {
    const shop = (description?: string) =>
      object('Shop', [
        field('part', model('Part'), description === undefined ? {} : { description }),
        field('deep', model('Deep')),
      ]);
    const deep = object('Deep', [field('part', model('Part'), { description: 'Further off.' })]);
    expect(plainOf('Part', [get], part, deep, shop('What it sells'))).toBe(
      'What it sells. part in what shops.get returns.',
    );
    expect(plainOf('Deep', [get], part, deep, shop())).toBe('deep in what shops.get returns: part.');
  });

  it('is one of a list, before what is said of the list', () => {
    const shop = object('Shop', [field('parts', array(model('Part')), { description: 'All it sells.' })]);
    expect(plainOf('Part', [get], part, shop)).toBe('One of parts in what shops.get returns. All it sells.');
  });

  it('is told by its holder where no operation leads', () => {
    const shop = object('Shop', [field('parts', array(model('Part')))]);
    expect(plainOf('Part', [], part, shop)).toBe('One of parts in Shop: id.');
    expect(plainOf('Part', [], part, unionModel('Any', model('Part')))).toBe(
      'One of the variants of Any: id.',
    );
    expect(plainOf('Part', [], part)).toBe('Exported by shop-sdk; no other type refers to it by this name.');
  });
});
