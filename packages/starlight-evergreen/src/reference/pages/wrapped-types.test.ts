import { expect, it } from 'vitest';
import { renderMarkdown } from '../../markdown/write.ts';
import type { Model, TypeExpression } from '../model.ts';
import { array, enumeration, model, object, referenceOf, string, unionModel } from '../testing/reference.ts';
import { contextOf } from './testing/context.ts';
import { wrappedTypes } from './wrapped-types.ts';

function linesOf(type: TypeExpression, ...models: Model[]): string {
  return renderMarkdown(wrappedTypes(type, contextOf(referenceOf(...models))));
}

const size = enumeration('Size', 's', 'm');

it('tells the types of a union, and the values of the enums in it', () => {
  const choice = unionModel('Choice', model('Size'), array(model('Plan')));
  expect(linesOf(array(model('Choice')), choice, size, object('Plan', []))).toBe(
    '`Choice` is [`Size`](/shop/models/size/)`  |  `[`Plan`](/shop/models/plan/)`[]`.\n\nKnown values: `"s"`, `"m"`.\n',
  );
});

it('folds values that have words of their own', () => {
  const described: Model = {
    ...size,
    kind: 'enum',
    open: false,
    values: [{ value: 's', description: 'Few.' }],
  };
  expect(linesOf(model('Size'), described)).toContain('<summary>1 value</summary>');
});

it('says nothing of objects and plain types', () => {
  expect(linesOf(model('Plan'), object('Plan', []))).toBe('\n');
  expect(linesOf(string)).toBe('\n');
});

it('ends at a union that holds itself', () => {
  expect(linesOf(model('Tree'), unionModel('Tree', string, array(model('Tree'))))).toBe(
    '`Tree` is `string | `[`Tree`](/shop/models/tree/)`[]`.\n',
  );
});
