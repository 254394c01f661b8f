import { expect, it } from 'vitest';
import type { ChangeKind } from './change.ts';
import { type Bundle, bundle } from './bundle.ts';
import { sentenceOf, sentenceOfBundle } from './describe.ts';
import { compareSnapshots } from './index.ts';
import { rules } from './rules.ts';
import { ruleExamples } from './testing/rule-examples.ts';
import { enumOf, object, snapshot } from './testing/snapshots.ts';

/** The sentence of the change that each example is of. */
const sentences: Readonly<Record<string, string>> = {
  'model-added': '`Model` is new',
  'model-removed': '`Model` is gone',
  'model-renamed': '`ItemModel` is now `ItemModel2`',
  'model-kind-changed widened': '`Model` is now a union, was an enum',
  'model-kind-changed narrowed': '`Model` is now an enum, was a union',
  'model-moved': '`Model` is now imported as `Model from "shop/models"`, was `Model from "shop"`',
  'model-kind-changed': '`Model` is now a union, was an object',
  'model-direction-changed': '`Model` is now sent, was received',
  'model-direction-changed included': '`Model` is now sent and received, was sent',
  'model-deprecated': '`Model` is now deprecated',
  'model-undeprecated': '`Model` is no longer deprecated',
  'additional-added': '`Model` now keeps properties beyond its fields (`unknown`)',
  'additional-removed': '`Model` no longer keeps properties beyond its fields (`unknown`)',
  'additional-changed widened':
    '`Model` now keeps `number | string` in properties beyond its fields, was `string`',
  'additional-changed narrowed':
    '`Model` now keeps `string` in properties beyond its fields, was `number | string`',
  'additional-changed changed': '`Model` now keeps `string` in properties beyond its fields, was `number`',
  'additional-refused': '`Model` now refuses properties beyond its fields',
  'additional-refused kept': '`Model` now refuses properties beyond its fields (`string`)',
  'additional-ignored': '`Model` no longer refuses properties beyond its fields',
  'field-added': '`Model.field` is new (`string`)',
  'required-field-added': '`Model.field` is new and required (`string`)',
  'field-removed': '`Model.field` is gone (`string`)',
  'field-renamed': '`Model.customer` is now `customerId`',
  'field-made-optional': '`Model.field` is now optional',
  'field-made-required': '`Model.field` is now required',
  'field-null-added': '`Model.field` may now be null',
  'field-null-removed': '`Model.field` may no longer be null',
  'field-type-widened': '`Model.field` is now `number | string`, was `string`',
  'field-type-narrowed': '`Model.field` is now `string`, was `number | string`',
  'field-type-changed': '`Model.field` is now `number`, was `string`',
  'field-wire-name-changed': '`Model.field` is now `other` on the wire, was `field`',
  'field-default-added': '`Model.field` now defaults to `null`',
  'field-default-removed': '`Model.field` no longer defaults to `false`',
  'field-default-changed': '`Model.field` now defaults to `1`, was `0`',
  'field-constraint-tightened': '`Model.field` is stricter: `minLength 1`',
  'field-constraint-loosened': '`Model.field` is less strict: `maxLength 10`, was `maxLength 9`',
  'field-constraint-changed': '`Model.field` has another limit: `format "uri"`, was `format "email"`',
  'field-rewriting-changed': '`Model.field` is kept in another form: `rewritten ["trimmed"]`',
  'field-deprecated': '`Model.field` is now deprecated',
  'field-undeprecated': '`Model.field` is no longer deprecated',
  'enum-member-added': '`Model` gained `"b"`',
  'enum-member-added closed': '`Model` gained `"b"`',
  'enum-member-added open': '`Model` gained `"b"`',
  'enum-member-removed': '`Model` lost `"b"`',
  'enum-member-renamed': '`Model` calls the member `B` now `Bee`',
  'enum-member-renamed gained': '`Model` has keys for members that had none: `A, B`',
  'enum-opened': '`Model` may now hold values that are not listed',
  'enum-closed': '`Model` now holds only the values that are listed',
  'variant-added': '`Model` gained the variant `B`',
  'variant-removed': '`Model` lost the variant `B`',
  'variant-changed': '`Model` has the variant `C[]`, was `B[]`',
  'operation-added': '`items.list()` is new',
  'operation-removed': '`items.list()` is gone',
  'operation-renamed': '`items.list()` is now `items.all()`',
  'operation-request-changed': '`items.list()` now takes `B`, took `A`',
  'operation-request-changed widened': '`items.list()` now takes `A | B`, took `A`',
  'operation-parameters-changed': '`items.list()` now takes `(b: B, a: A)`, took `(a: A, b: B)`',
  'operation-parameter-added': '`items.list()` takes the new parameter `b: B`',
  'operation-parameter-added optional': '`items.list()` takes the new parameter `b?: B`',
  'operation-parameter-removed': '`items.list()` no longer takes the parameter `b?: B`',
  'operation-parameter-renamed': '`items.list()` calls the parameter `a` now `b`',
  'operation-parameter-made-optional': '`items.list()` may be called without `a`',
  'operation-parameter-made-required': '`items.list()` can no longer be called without `a`',
  'operation-parameter-changed': '`items.list()` now takes `B`, took `A`',
  'operation-parameter-changed widened': '`items.list()` now takes `A | B`, took `A`',
  'operation-delivery-changed': '`items.list()` now answers page by page, answered at once',
  'operation-response-changed narrowed': '`items.list()` now returns `A`, returned `A | B`',
  'operation-response-changed': '`items.list()` now returns `B`, returned `A`',
  'operation-response-changed gained': '`items.list()` now returns `B`, returned nothing',
  'operation-method-changed': '`items.list()` is now sent with `PUT`, was `POST`',
  'operation-method-changed gained': '`items.list()` is now sent with `POST`, was nothing',
  'operation-path-changed': '`items.list()` is now sent to `/all`, was `/items`',
  'operation-path-changed gained': '`items.list()` is now sent to `/items`, was nothing',
};

it('has a sentence for every example', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(ruleExamples).toSorted());
});

it.each(Object.entries(ruleExamples))('%s', (name, example) => {
  const kind = Object.keys(rules).find((each): each is ChangeKind => each === name.split(' ')[0]);
  const change = compareSnapshots(...example('request')).find((each) => each.kind === kind);
  expect(change && sentenceOf(change)).toBe(sentences[name]);
});

it('keeps backticks in code apart from its own', () => {
  const before = snapshot([enumOf('E', { a: 'A' })]);
  const after = snapshot([enumOf('E', { a: 'A', '`` b': 'B' })]);
  expect(compareSnapshots(before, after).map(sentenceOf)).toEqual(['`E` gained ``` "`` b" ```']);
});

const summary = ({ targets, ...each }: Bundle) => [sentenceOfBundle({ targets, ...each }), ...targets];

it('joins what is the same in many models, in order of first appearance', () => {
  const models = (facts: object, extra: object, names = ['A', 'B', 'C']) =>
    snapshot(names.map((name) => object(name, { id: 'string', to: facts, ...(name === 'B' && extra) })));
  const before = models({}, {});
  const changes = compareSnapshots(before, models({ optional: true, type: 'number' }, { more: 'string' }));
  expect(bundle(changes).map(summary)).toEqual([
    ['`to` of each of 3 models is now optional', 'A.to', 'B.to', 'C.to'],
    ['`to` of each of 3 models is now `number`, was `string`', 'A.to', 'B.to', 'C.to'],
    ['`B.more` is new (`string`)', 'B.more'],
  ]);
  expect(bundle(changes).flatMap((each) => each.changes)).toHaveLength(changes.length);
});

it('joins models that are new or gone by group', () => {
  const group = { group: 'other' };
  const changes = compareSnapshots(
    snapshot([object('Gone', { x: 'string' })]),
    snapshot([object('A', {}), object('B', {}), object('C', {}, group)]),
  );
  expect(bundle(changes).map(summary)).toEqual([
    ['2 models are new', 'A', 'B'],
    ['`Gone` is gone', 'Gone'],
    ['`C` is new', 'C'],
  ]);
});

it('does not join what differs in field, side, before or after', () => {
  const pair = (first: string, second: string) =>
    snapshot([object('A', { a: first }), object('B', { a: second }, { direction: 'request' })]);
  expect(bundle(compareSnapshots(pair('A', 'A'), pair('B', 'B')))).toHaveLength(2);
  const fields = (facts: object) => snapshot([object('A', { a: facts }), object('B', { b: facts })]);
  expect(bundle(compareSnapshots(fields({}), fields({ optional: true })))).toHaveLength(2);
});

it('counts a target once where several models became one', () => {
  const before = snapshot([object('A1', { a: 'string' }), object('A2', { a: 'string' })]);
  const after = snapshot([object('A', { a: 'number' })]);
  const changes = compareSnapshots(before, after, { renamedModels: { A1: 'A', A2: 'A' } });
  expect(bundle(changes).map(summary)).toContainEqual(['`A.a` is now `number`, was `string`', 'A.a']);
});
