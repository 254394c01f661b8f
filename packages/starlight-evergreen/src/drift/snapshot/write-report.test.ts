import { expect, it } from 'vitest';
import type { Reference } from '../../reference/model.ts';
import {
  array,
  field,
  integer,
  literal,
  model,
  number,
  optional,
  record,
  string,
  union,
} from '../../reference/testing/reference.ts';
import { snapshotOf, writeReport, writeReports } from './index.ts';

const shop: Reference = {
  id: 'shop',
  package: '@shop/sdk',
  version: '1.2.3',
  operations: [
    {
      name: 'plans.list',
      request: model('ListParams'),
      response: array(model('Plan')),
      method: 'GET',
      path: '/v1/plans/{id}',
    },
    { name: 'plans.get', response: model('Plan'), path: '/v1/plan s' },
    {
      name: 'ping',
      parameters: [
        { name: 'times', type: union(integer, string), optional: false },
        { name: 'why not', type: { kind: 'string', constraints: { maxLength: 5 } }, optional: true },
      ],
      response: string,
      delivery: 'stream',
    },
  ],
  models: {
    Plan: {
      kind: 'object',
      name: 'Plan',
      direction: 'response',
      schema: 'Plan',
      deprecated: 'Use Tariff.',
      description: 'Never in a report.',
      fields: [
        field('name', string, { description: 'Nor this.', examples: ['Pro'] }),
        field('interval', model('Interval'), { default: 'month' }),
        field('tags', array(union(string, number, string)), { constraints: { maxItems: 3, minItems: 0 } }),
        field('"quoted" · name', string, { wireName: 'a b', constraints: { pattern: '^a · "b"\n|c$' } }),
        optional('limit', union(integer, { kind: 'null' }), {
          default: null,
          deprecated: '',
          constraints: { minimum: 0, format: 'int32' },
        }),
        field('address', {
          kind: 'object',
          fields: [
            field('zipCode', string, { nullable: true, default: '*/ · ', constraints: { minLength: 4 } }),
            optional('city', array(integer)),
          ],
        }),
      ],
      additional: record({ kind: 'unknown' }),
    },
    ListParams: {
      kind: 'object',
      name: 'ListParams',
      direction: 'request',
      schema: 'ListParams',
      fields: [
        field('options', record(model('Price')), { default: { b: [1, { z: 0, a: '\u202e' }], a: null } }),
      ],
    },
    Interval: {
      kind: 'enum',
      name: 'Interval',
      direction: 'both',
      schema: 'Interval',
      open: true,
      values: [
        { key: 'OneOff', value: 'one_off' },
        { value: 'day' },
        { key: 'with space', value: 'a\nb' },
        { key: 'Ten', value: 10 },
      ],
    },
    Price: {
      kind: 'union',
      name: 'Price',
      direction: 'request',
      schema: 'Price',
      variants: [string, union(literal('a | b'), array(union(number, string))), { kind: 'date' }],
    },
    Stray: {
      kind: 'enum',
      name: 'models.Stray',
      from: '@shop/sdk/models',
      exported: 'Stray',
      direction: 'response',
      schema: 'Stray',
      open: false,
      values: [],
    },
  },
};

it('writes every fact in its place', () => {
  const reports = writeReports(snapshotOf(shop));
  expect(`\n${[...reports.values()].join('----\n')}`).toMatchInlineSnapshot(`
    "
    # @shop/sdk 1.2.3: client

    operation ping
      parameters (times: integer | string, "why not"?: string /* maxLength 5 */)
      response string
      delivery stream
    ----
    # @shop/sdk 1.2.3: other

    enum models.Stray (response) from @shop/sdk/models as Stray
    ----
    # @shop/sdk 1.2.3: plans

    operation plans.get
      path "/v1/plan s"
      response Plan

    operation plans.list
      GET /v1/plans/{id}
      request ListParams
      response Plan[]

    enum Interval (both, open)
      "with space" "a\\nb"
      "day"
      OneOff "one_off"
      Ten 10

    object ListParams (request)
      options: Record<string, Price> · default {"a":null,"b":[1,{"a":"\\u202e","z":0}]}

    object Plan (response, deprecated)
      "\\"quoted\\" · name": string · wire "a b" · pattern "^a · \\"b\\"\\n|c$"
      address: { city?: integer[]; zipCode: string | null /* wire zip_code, default "*\\u002f · ", minLength 4 */ }
      interval: Interval · default "month"
      limit?: integer | null · default null · format int32 · minimum 0 · deprecated
      name: string
      tags: (number | string)[] · minItems 0 · maxItems 3
      [key]: Record<string, unknown>

    union Price (request)
      | "a | b"
      | (number | string)[]
      | Date
      | string
    "
  `);
  expect([...reports.keys()]).toEqual(['client', 'other', 'plans']);
  for (const [group, text] of reports) expect(writeReport(snapshotOf(shop), group)).toBe(text);
});

it('a new version changes the first line of each report', () => {
  const before = writeReports(snapshotOf(shop));
  const after = writeReports(snapshotOf({ ...shop, version: '2.0.0' }));
  for (const [group, text] of before) {
    expect(after.get(group)).toBe(text.replace('1.2.3', '2.0.0'));
    expect(text.split('1.2.3')).toHaveLength(2);
  }
});

it('keeps package and version where there is nothing to list', () => {
  const reports = writeReports(snapshotOf({ ...shop, models: {}, operations: [] }));
  expect([...reports]).toEqual([['other', '# @shop/sdk 1.2.3: other\n']]);
});
