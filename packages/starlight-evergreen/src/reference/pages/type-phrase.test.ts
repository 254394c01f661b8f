import { expect, it } from 'vitest';
import { toString } from 'mdast-util-to-string';
import type { TypeExpression } from '../model.ts';
import {
  array,
  boolean,
  field,
  literal,
  model,
  number,
  optional,
  record,
  string,
  union,
} from '../testing/reference.ts';
import { typePhrase, typeText } from './type-phrase.ts';

const cases: [TypeExpression, string][] = [
  [string, 'string'],
  [{ kind: 'number', integer: true }, 'number'],
  [{ kind: 'date' }, 'Date'],
  [{ kind: 'bigint' }, 'bigint'],
  [{ kind: 'null' }, 'null'],
  [{ kind: 'any' }, 'any'],
  [{ kind: 'unknown' }, 'unknown'],
  [literal('a"b'), '"a\\"b"'],
  [{ kind: 'literal', value: 0 }, '0'],
  [{ kind: 'literal', value: false }, 'false'],
  [model('Plan'), 'Plan'],
  [array(array(string)), 'string[][]'],
  [array(union(string, number)), '(string | number)[]'],
  [record(union(string, number)), 'Record<string, string | number>'],
  [{ kind: 'tuple', items: [string, union(number, boolean)] }, '[string, number | boolean]'],
  [union(array(union(string, number)), boolean), '(string | number)[] | boolean'],
  [{ kind: 'object', fields: [] }, '{}'],
  [
    { kind: 'object', fields: [field('a', string, { nullable: true }), optional('b', array(model('Plan')))] },
    '{ a: string | null; b?: Plan[] }',
  ],
  [
    { kind: 'object', fields: [field('with-dash', string), field('2x', number)] },
    '{ "with-dash": string; "2x": number }',
  ],
];

it.each(cases)('%j is written as in TypeScript', (type, text) => {
  expect(typeText(type)).toBe(text);
});

it('links each model, and joins the code between', () => {
  const href = (name: string) => (name === 'Gone' ? undefined : `/${name.toLowerCase()}/`);
  const type = union(array(union(model('Plan'), model('Gone'))), record(model('Plan')));
  const phrase = typePhrase(type, true, href).map((node) =>
    node.type === 'link' ? [node.url] : toString(node),
  );
  expect(phrase).toEqual(['(', ['/plan/'], ' | Gone)[] | Record<string, ', ['/plan/'], '> | null']);
});
