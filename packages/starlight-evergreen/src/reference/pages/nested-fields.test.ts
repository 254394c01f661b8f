import { describe, expect, it } from 'vitest';
import type { Model, TypeExpression } from '../model.ts';
import {
  array,
  enumeration,
  field,
  literal,
  model,
  object,
  optional,
  record,
  referenceOf,
  string,
  union,
} from '../testing/reference.ts';
import type { FieldRoot } from './field-path.ts';
import { type FieldNode, fieldTree, type PartNode } from './field-tree.ts';
import { partBlocks } from './nested-fields.ts';
import { renderPage } from '../../markdown/page.ts';
import { contextOf } from './testing/context.ts';

const tree = (type: TypeExpression, models: Model[], root: FieldRoot = 'params'): PartNode[] =>
  fieldTree(type, root, contextOf(referenceOf(...models)));

/** Addresses of all fields, with `as …` where they are written elsewhere. */
function addresses(nodes: readonly PartNode[]): string[] {
  const ofField = ({ path, parts }: FieldNode): string[] => [path, ...addresses(parts)];
  return nodes.flatMap((node): string[] => {
    if (node.kind === 'values') return [];
    if (node.kind === 'again') return [`${node.isCycle ? 'within' : 'as'} ${node.first.path}`];
    return node.fields.flatMap(ofField);
  });
}

const reset = object('Reset', [field('interval', string)]);

describe('the fields of a type', () => {
  it('have the path of their names as address, also within lists and records', () => {
    const plan = object('Plan', [
      field('items', array(model('Item'))),
      field('limits', record(model('Limit'))),
    ]);
    const item = object('Item', [field('itemId', string)]);
    const limit = object('Limit', [field('max', string)]);
    expect(addresses(tree(model('Plan'), [plan, item, limit]))).toEqual([
      'params.items',
      'params.items.itemId',
      'params.limits',
      'params.limits.max',
    ]);
  });

  it('are written once for each shape: where it stands highest, and not where it is met first', () => {
    const deep = object('Deep', [field('reset', model('Reset2'))]);
    const root = object('Root', [field('deep', model('Deep')), field('reset', model('Reset'))]);
    const same = object('Reset2', [field('interval', string)]);
    expect(addresses(tree(model('Root'), [root, deep, reset, same], 'result'))).toEqual([
      'result.deep',
      'result.deep.reset',
      'as result.reset',
      'result.reset',
      'result.reset.interval',
    ]);
  });

  it('are written again where their words differ', () => {
    const other = object('Other', [field('interval', string, { description: 'Of the trial.' })]);
    const root = object('Root', [field('a', model('Reset')), field('b', model('Other'))]);
    expect(addresses(tree(model('Root'), [root, reset, other]))).toContain('params.b.interval');
  });

  it('end where they would stand within themselves', () => {
    const filter = object('Filter', [optional('and', array(model('Filter'))), optional('name', string)]);
    expect(addresses(tree(model('Filter'), [filter]))).toEqual([
      'params.and',
      'within params',
      'params.name',
    ]);
    const left = object('Left', [optional('right', model('Right'))]);
    const right = object('Right', [field('left', model('Left')), field('id', string)]);
    expect(addresses(tree(model('Left'), [left, right]))).toEqual([
      'params.right',
      'params.right.left',
      'within params',
      'params.right.id',
    ]);
  });

  it('are those of each variant, whose addresses differ', () => {
    const card = object('Card', [field('kind', literal('card')), field('digits', string)]);
    const bank = object('Bank', [field('kind', literal('bank'))]);
    const root = object('Root', [field('source', union(model('Card'), model('Bank'), string))]);
    expect(addresses(tree(model('Root'), [root, card, bank]))).toEqual([
      'params.source',
      'params.source.kind',
      'params.source.digits',
      'params.source.kind-2',
    ]);
  });

  it('have no address that an SDK could break out with', () => {
    const root = object('Root', [field('a"><b> c', string)]);
    expect(addresses(tree(model('Root'), [root]))).toEqual(['params.a-b-c']);
  });
});

function written(type: TypeExpression, models: Model[], root: FieldRoot = 'params'): string {
  const context = contextOf(referenceOf(...models));
  const blocks = partBlocks(fieldTree(type, root, context), { context, isResult: root === 'result' });
  return renderPage('page.md', {}, blocks).text;
}

describe('nested fields on a page', () => {
  it('stand in a fold; a later occurrence says where they are', () => {
    const root = object('Root', [field('a', model('Reset')), field('b', model('Reset'))]);
    const text = written(model('Root'), [root, reset]);
    expect(text).toContain('<details data-shape="params-2">');
    expect(text).toContain(
      '<details class="again" data-shape="params-2">\n  <summary>1 field</summary>\n\n  The fields of [`params.a`](#params.a).',
    );
  });

  it('do not tell the name of a union whose variants are there', () => {
    const named: TypeExpression = { kind: 'union', variants: [model('Reset'), string], name: 'When' };
    expect(written(model('Root'), [object('Root', [field('when', named)]), reset])).toContain(
      '[`Reset`](/shop/models/reset/)` | string` · **required**\n',
    );
  });

  it('name the values of an enum where it is used, and fold many', () => {
    const root = object('Root', [field('state', model('State')), field('currency', model('Currency'))]);
    const state = { ...enumeration('State', 'on', 'off'), open: false };
    const currency = enumeration('Currency', ...Array.from({ length: 20 }, (_, index) => `c${index}`));
    const text = written(model('Root'), [root, state as Model, currency]);
    expect(text).toContain('One of `"on"`, `"off"`.');
    expect(text).toMatch(/<summary>20 values<\/summary>\s+Known values: `"c0"`, `"c1"`/);
  });

  it('tell a wire name where it is not the plain one, and of a result only what may be missing', () => {
    const root = object('Root', [
      field('planId', string),
      optional('url', string, { wireName: 'checkout_url' }),
    ]);
    expect(written(model('Root'), [root])).toContain('`planId`</a> `string` · **required**\n');
    const result = written(model('Root'), [root], 'result');
    expect(result).toContain('`planId`</a> `string`\n');
    expect(result).toContain('`url`</a> `string` · optional · wire name `checkout_url`');
  });
});
