import { describe, expect, it } from 'vitest';
import type { Reference } from '../model.ts';
import {
  array,
  boolean,
  enumeration,
  field,
  integer,
  literal,
  model,
  noRules,
  number,
  object,
  optional,
  record,
  referenceOf,
  string,
  union,
  unionModel,
} from '../testing/reference.ts';
import { oneOf, type ValueRules } from './rules.ts';
import { createSampler } from './sampler.ts';

const shop = referenceOf(
  object('Order', [
    field('id', string),
    field('customer', model('Customer')),
    field('lines', array(model('Line'))),
    field('canceledAt', number, { nullable: true }),
    optional('note', string),
    optional('shipping', model('Shipping')),
  ]),
  object('Customer', [field('id', string), field('name', string), optional('email', string)]),
  object('Line', [field('sku', string), field('quantity', integer), field('unit', model('Unit'))]),
  object('Shipping', [optional('weight', number), optional('carrier', string)]),
  enumeration('Unit', 'gram', 'piece'),
);

const shopRules: ValueRules = {
  ...noRules,
  nouns: [{ noun: 'customer', fields: ['customer'], models: /^Customer$/ }],
  values: {
    'customer.id': 'cus_1',
    'customer.name': 'Ada',
    id: 'order_1',
    sku: 'tea',
    unit: 'piece',
    quantity: 3,
    canceledAt: oneOf(null, 1767225600000),
  },
  preferred: ['carrier'],
};

describe('required and full', () => {
  it('shows of a model that is also received what its schema fills in', () => {
    const quantity = optional('quantity', integer, { default: 1 });
    const box = referenceOf(
      object('Box', [field('item', model('Item'))], { direction: 'response' }),
      object('Item', [field('sku', string), quantity], { direction: 'both' }),
    );
    expect(createSampler(box, shopRules).required('Box')).toEqual({ item: { sku: 'tea', quantity: 3 } });
  });

  it('shows required fields only, with values by noun and name', () => {
    expect(createSampler(shop, shopRules).required('Order')).toEqual({
      id: 'order_1',
      customer: { id: 'cus_1', name: 'Ada' },
      lines: [{ sku: 'tea', quantity: 3, unit: 'piece' }],
      canceledAt: null,
    });
  });

  it('shows every field of the model itself, and of a nested model without required fields one that says something', () => {
    const order = createSampler(shop, shopRules).full('Order');
    expect(Object.keys(order as object)).toEqual([
      'id',
      'customer',
      'lines',
      'canceledAt',
      'note',
      'shipping',
    ]);
    expect(order).toMatchObject({ customer: { id: 'cus_1', name: 'Ada' }, shipping: { carrier: 'Carrier' } });
  });

  it("leaves a model's own required example empty when nothing is required", () => {
    expect(createSampler(shop, shopRules).required('Shipping')).toEqual({});
  });

  it('gives nested models the same values on their own pages', () => {
    const sampler = createSampler(shop, shopRules);
    expect(sampler.required('Order')).toMatchObject({ customer: sampler.required('Customer') });
    expect(sampler.required('Unit')).toBe('piece');
  });

  it('does not depend on the order of calls', () => {
    const forward = createSampler(shop, shopRules);
    const backward = createSampler(shop, shopRules);
    const names = Object.keys(shop.models);
    const first = names.map((name) => [forward.full(name), forward.required(name)]);
    const second = names.toReversed().map((name) => [backward.full(name), backward.required(name)]);
    expect(second.toReversed()).toEqual(first);
  });

  it('takes the first candidate that fits the type', () => {
    const rules: ValueRules = {
      ...shopRules,
      values: { ...shopRules.values, quantity: oneOf('three', 2.5, 4) },
    };
    expect(createSampler(shop, rules).required('Line')).toMatchObject({ quantity: 4 });
  });

  it('shows a real value for a nullable field unless null comes first', () => {
    const rules: ValueRules = { ...shopRules, values: { ...shopRules.values, canceledAt: 5 } };
    expect(createSampler(shop, rules).required('Order')).toMatchObject({ canceledAt: 5 });
  });

  it('tells of values that come from the type alone', () => {
    const fallbacks: string[] = [];
    const onFallback = (name: string, fieldName: string): number => fallbacks.push(`${name}.${fieldName}`);
    createSampler(shop, shopRules, { onFallback }).full('Shipping');
    expect(fallbacks).toEqual(['Shipping.weight', 'Shipping.carrier']);
  });
});

describe('scenes, elements and keys', () => {
  const features = referenceOf(
    object('Account', [
      field('balances', record(model('Balance'))),
      field('flags', record(model('Balance'))),
      field('tiers', array(model('Tier'))),
      field('groups', record(record(number))),
    ]),
    object('Balance', [field('featureId', string)]),
    object('Tier', [field('to', union(number, literal('inf')))]),
  );
  const rules: ValueRules = {
    ...noRules,
    values: { featureId: 'messages', groups: 7 },
    scenes: {
      flag: { enter: ['flags'], values: { featureId: 'sso' } },
      first: { values: { to: 1000 } },
      last: { values: { to: 'inf' } },
    },
    elements: { tiers: ['first', 'last'] },
    keys: { balances: 'messages', flags: 'sso', groups: oneOf('outer', 'inner') },
  };

  it('changes facts below the field that starts a scene, and for each element', () => {
    expect(createSampler(features, rules).required('Account')).toEqual({
      balances: { messages: { featureId: 'messages' } },
      flags: { sso: { featureId: 'sso' } },
      tiers: [{ to: 1000 }, { to: 'inf' }],
      groups: { outer: { inner: 7 } },
    });
  });
});

describe('authored examples', () => {
  const reference = referenceOf(
    object('Page', [field('title', string, { examples: ['Home'] }), optional('author', model('Author'))]),
    object('Author', [field('name', string), optional('bio', string), optional('age', integer)], {
      examples: [{ name: 'Grace', bio: 'Compilers' }],
    }),
  );

  it('win over rules, on fields and on models', () => {
    const sampler = createSampler(reference, { ...noRules, values: { title: 'No', name: 'No', age: 40 } });
    expect(sampler.full('Page')).toEqual({ title: 'Home', author: { name: 'Grace', bio: 'Compilers' } });
    expect(sampler.required('Author')).toEqual({ name: 'Grace', bio: 'Compilers' });
    expect(sampler.full('Author')).toEqual({ name: 'Grace', bio: 'Compilers', age: 40 });
  });
});

describe('recursion', () => {
  const recursive = referenceOf(
    object('Tree', [field('label', string), field('children', array(model('Tree')))]),
    object('Chain', [field('next', model('Chain'), { nullable: true })]),
    unionModel('Expression', model('Sum'), number),
    object('Sum', [field('left', model('Expression')), field('right', model('Expression'))]),
    object('Ping', [optional('pong', model('Pong'))]),
    object('Pong', [optional('ping', model('Ping'))]),
  );
  const sampler = createSampler(recursive, { ...noRules, values: { label: 'leaf', left: 1, right: 2 } });

  it('ends in an empty array, null or another variant after one level', () => {
    expect(sampler.required('Tree')).toEqual({ label: 'leaf', children: [{ label: 'leaf', children: [] }] });
    expect(sampler.required('Chain')).toEqual({ next: { next: null } });
    expect(sampler.required('Sum')).toEqual({ left: 1, right: 2 });
    expect(sampler.full('Ping')).toEqual({ pong: {} });
  });

  it('gives every variant of a union a value', () => {
    expect(sampler.variants('Expression')).toEqual([{ left: 1, right: 2 }, 1]);
  });

  it('says which field makes an example impossible', () => {
    const endless = referenceOf(object('Loop', [field('self', model('Loop'))]));
    expect(() => createSampler(endless, noRules).required('Loop')).toThrowErrorMatchingInlineSnapshot(`
      [ProblemError: Loop.self - no finite example: every value of this type contains the type itself
        Give one in the schema: .meta({ examples: [...] })]
    `);
  });
});

describe('constraints', () => {
  const constrained = (name: string, type: typeof string, constraints: object): Reference =>
    referenceOf(object('Box', [field(name, type, { constraints })]));
  const sample = (reference: Reference): unknown =>
    Object.values(createSampler(reference, noRules).required('Box') as object)[0];

  it.each([
    ['email', string, { format: 'email' }, 'ada@example.com'],
    ['code', string, { minLength: 6 }, 'CodeCo'],
    ['description', string, { maxLength: 5 }, 'Descr'],
    ['code', string, { pattern: '^[a-z]{3}$' }, 'abc'],
    ['limit', integer, { minimum: 1, maximum: 5 }, 5],
    ['ratio', number, { exclusiveMaximum: 1 }, 0.1],
    ['step', integer, { multipleOf: 7, minimum: 1 }, 7],
    ['tags', array(string), { minItems: 2 }, ['api', 'api']],
    ['on', boolean, {}, true],
  ])('%s keeps to its constraints', (name, type, constraints, expected) => {
    expect(sample(constrained(name, type, constraints))).toEqual(expected);
  });

  it('says so when nothing keeps to them', () => {
    const reference = constrained('code', string, { pattern: '^[a-c]{9}$', maxLength: 8 });
    expect(() => sample(reference)).toThrow(
      'Box.code - no text found that keeps to {"pattern":"^[a-c]{9}$","maxLength":8}',
    );
  });
});
