import { expect, it } from 'vitest';
import type { TypeExpression } from '../../reference/model.ts';
import {
  array,
  boolean,
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
import { typeFrom } from './testing/type-from.ts';
import { typeOf } from './type-of.ts';

const cases: [TypeExpression, string][] = [
  [string, 'string'],
  [number, 'number'],
  [integer, 'integer'],
  [array(integer), 'integer[]'],
  [{ kind: 'date' }, 'Date'],
  [literal('a"b'), '"a\\"b"'],
  [literal('\u202e\u2028'), '"\\u202e\\u2028"'],
  [model('Plan'), 'Plan'],
  [union(string, number), 'number | string'],
  [union(string, string), 'string'],
  [union(model('b'), union(model('c'), model('a'))), 'a | b | c'],
  [union(literal('b'), model('A'), literal('a'), { kind: 'null' }), '"a" | "b" | A | null'],
  [array(union(string, number)), '(number | string)[]'],
  [array(union(string, string)), 'string[]'],
  [union(array(union(string, number)), boolean), '(number | string)[] | boolean'],
  [union(), 'never'],
  [record(union(string, number)), 'Record<string, number | string>'],
  [{ kind: 'tuple', items: [string, union(number, boolean)] }, '[string, boolean | number]'],
  [{ kind: 'object', fields: [] }, '{}'],
  [
    { kind: 'object', fields: [optional('b', array(model('Plan'))), field('a', string, { nullable: true })] },
    '{ a: string | null; b?: Plan[] }',
  ],
  [
    { kind: 'object', fields: [field('with-dash', union(number, string, { kind: 'null' }))] },
    '{ "with-dash": number | string | null }',
  ],
  [
    {
      kind: 'object',
      fields: [
        optional('maxLimit', integer, {
          nullable: true,
          default: '*/',
          constraints: { minimum: 1 },
          deprecated: '',
        }),
      ],
    },
    '{ maxLimit?: integer | null /* wire max_limit, default "*\\u002f", minimum 1, deprecated */ }',
  ],
  [array({ kind: 'string', constraints: { maxLength: 10 } }), '(string /* maxLength 10 */)[]'],
  [{ kind: 'array', items: string, constraints: { minItems: 1 } }, 'string[] /* minItems 1 */'],
  [
    union({ kind: 'date', constraints: { minimum: '2020-01-01T00:00:00.000Z' } }, string),
    '(Date /* minimum 2020-01-01T00:00:00.000Z */) | string',
  ],
  [
    { kind: 'record', keys: { kind: 'string', constraints: { format: 'uuid' } }, values: number },
    'Record<string /* format uuid */, number>',
  ],
  [
    { kind: 'map', keys: string, values: { kind: 'bigint', constraints: { maximum: '5n' } } },
    'Map<string, bigint /* maximum 5n */>',
  ],
  [
    { kind: 'set', items: union(string, number), constraints: { minSize: 1 } },
    'Set<number | string> /* minSize 1 */',
  ],
  [
    { kind: 'tuple', items: [string, union(number, boolean)], required: 1, rest: model('A') },
    '[string, (boolean | number)?, ...A[]]',
  ],
  [{ kind: 'intersection', parts: [model('B'), union(model('C'), model('A')), model('B')] }, '(A | C) & B'],
  [{ kind: 'bigint', value: '5' }, '5n'],
  [{ kind: 'json' }, 'json'],
  [model('json'), '`json`'],
  [model('components.Usage'), 'components.Usage'],
  [model('a-b'), '`a-b`'],
  [{ kind: 'external', text: '(a: string) => Promise<Response>' }, '`(a: string) => Promise<Response>`'],
  [{ kind: 'object', fields: [field('a', string)], strict: true }, '{ a: string; [key]: never }'],
  [{ kind: 'object', fields: [], additional: string }, '{ [key]: string }'],
  [
    {
      kind: 'object',
      fields: [field('a', { kind: 'string', constraints: { minLength: 1 } }, { generatedDefault: true })],
    },
    '{ a: string /* default generated, minLength 1 */ }',
  ],
  [
    {
      kind: 'object',
      fields: [
        field('a', string, {
          constraints: { rewritten: ['trimmed'], mediaTypes: ['b/c', 'a/b'], startsWith: 'x y' },
        }),
      ],
    },
    '{ a: string /* startsWith "x y", rewritten ["trimmed"], mediaTypes ["a/b","b/c"] */ }',
  ],
];

it.each(cases)('%j has one spelling, which is read as the same type', (expression, text) => {
  const type = typeOf(expression);
  expect(type.text).toBe(text);
  expect(typeFrom(text)).toEqual(type);
});
