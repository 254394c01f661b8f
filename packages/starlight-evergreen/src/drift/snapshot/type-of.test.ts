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
];

it.each(cases)('%j has one spelling, which is read as the same type', (expression, text) => {
  const type = typeOf(expression);
  expect(type.text).toBe(text);
  expect(typeFrom(text)).toEqual(type);
});
