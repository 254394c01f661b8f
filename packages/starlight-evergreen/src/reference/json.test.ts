import { expect, it } from 'vitest';
import { toJson } from './json.ts';
import type { Model, Reference } from './model.ts';
import { releaseOf } from './pages/testing/context.ts';
import {
  array,
  enumeration,
  field,
  model,
  number,
  object,
  optional,
  referenceOf,
  string,
  union,
  unionModel,
} from './testing/reference.ts';

it('keeps every fact, falsy ones too, and leaves absent ones out', () => {
  const fields = [
    field('planId', string, { deprecated: '', description: '' }),
    optional('count', union(number, array(model('Size'))), {
      default: 0,
      nullable: true,
      constraints: { minimum: 0 },
    }),
    field('note', string, { default: null }),
  ];
  const plan: Model = {
    ...object('Plan', fields),
    kind: 'object',
    fields,
    additional: string,
    description: 'A plan.',
    deprecated: '',
  };
  const reference: Reference = {
    ...referenceOf(plan, enumeration('Size', 's', 'm'), {
      ...unionModel('Any', model('Plan'), string),
      from: 'shop-sdk/more',
      exported: 'Anything',
    }),
    operations: [
      { name: 'plans.list', method: 'GET', path: '/plans', response: array(model('Plan')) },
      { name: 'ping', parameters: [{ name: 'to', type: array(string), optional: true }], delivery: 'stream' },
    ],
  };
  const json = toJson([releaseOf(reference)]);
  expect(JSON.parse(JSON.stringify(json))).toEqual({
    releases: {
      test: {
        package: 'shop-sdk',
        version: '1.0.0',
        models: {
          Plan: {
            kind: 'object',
            direction: 'response',
            schema: 'Plan',
            description: 'A plan.',
            deprecated: '',
            additional: 'string',
            fields: [
              {
                name: 'planId',
                wireName: 'plan_id',
                type: 'string',
                optional: false,
                nullable: false,
                deprecated: '',
                description: '',
              },
              {
                name: 'count',
                wireName: 'count',
                type: 'number | Size[]',
                optional: true,
                nullable: true,
                default: 0,
                constraints: { minimum: 0 },
              },
              {
                name: 'note',
                wireName: 'note',
                type: 'string',
                optional: false,
                nullable: false,
                default: null,
              },
            ],
          },
          Size: { kind: 'enum', direction: 'response', schema: 'Size', values: ['s', 'm'], open: true },
          Any: {
            kind: 'union',
            direction: 'response',
            schema: 'Any',
            from: 'shop-sdk/more',
            exported: 'Anything',
            variants: ['Plan', 'string'],
          },
        },
        operations: [
          { name: 'plans.list', method: 'GET', path: '/plans', response: 'Plan[]' },
          {
            name: 'ping',
            parameters: [{ name: 'to', type: 'string[]', optional: true }],
            delivery: 'stream',
          },
        ],
      },
    },
  });
});
