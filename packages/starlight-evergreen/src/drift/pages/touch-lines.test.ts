import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { paragraph } from '../../markdown/build.ts';
import { touchesIn } from '../touches/touches.ts';
import { operationChangesIn } from './operation-changes.ts';
import { after, before, stepOf } from './testing/steps.ts';
import { touchLines } from './touch-lines.ts';

const step = stepOf(before, after);

function told(operation: string, listed = 6): string[] {
  return touchLines(touchesIn(step)(operation), step.links, { listed, types: true }).map(
    (line) => `${line.class}: ${toString(paragraph(...line.phrases))}`,
  );
}

it('says where a change is, from the caller’s side, and joins the same in many places', () => {
  expect(told('shops.get')).toEqual([
    'breaking: size of what it takes is now required',
    'breaking: name of what it gives may now be null',
    'breaking: weight in 10 places of what it gives may now be null: apple.weight, banana.weight, cherry.weight, date.weight, elder.weight, fig.weight and 4 more',
    'compatible: plan of what it takes is new (Plan)',
    'compatible: owner of what it gives is now required',
  ]);
  expect(told('shops.close')).toEqual(['compatible: shops.close() is new']);
  expect(told('shops.gone')).toEqual([]);
});

it('tells of a type by its names last', () => {
  const change = {
    class: 'breaking',
    group: 'shops',
    side: 'response',
    model: 'Shop',
    modelBefore: 'Store',
    before: 'Store',
    after: 'Shop',
    reason: 'Its old name is gone.',
  } as const;
  const renamed = stepOf(before, after, [
    { ...change, kind: 'model-renamed' },
    { ...change, kind: 'field-null-added', field: 'name' },
    { ...change, kind: 'model-kind-changed', before: 'union', after: 'object' },
  ]);
  const lines = touchLines(touchesIn(renamed)('shops.get'), renamed.links, { listed: 6, types: true });
  expect(lines.map(({ phrases }) => toString(paragraph(...phrases)))).toEqual([
    'name of what it gives may now be null',
    'What it gives is now an object, was a union',
    'A type has another name: Store is now Shop',
  ]);
});

it('tells each step of the operation’s release, also those without a change', () => {
  const steps = [
    step,
    stepOf(before, before),
    { ...step, isSuccession: true },
    { ...step, release: 'other' },
  ];
  const changes = operationChangesIn(steps, 'shop')('shops.get');
  expect(changes.map(({ range, href, lines }) => [range, href, lines.length])).toEqual([
    ['1.0.0 to 1.1.0', '/news/shop/1.1.0/?for=shops.get', 5],
    ['1.0.0 to 1.0.0', '/news/shop/1.0.0/?for=shops.get', 0],
  ]);
});

it('begins with the step that an operation came with, and follows it under its old name', () => {
  const named = (name: string) => {
    const operations = after.operations.map((each) =>
      each.name === 'shops.get' ? { ...each, name, method: 'POST', path: '/get' } : each,
    );
    return { ...after, operations };
  };
  const newest = stepOf(named('shops.get'), { ...named('shops.fetch'), version: '1.2.0' });
  const changes = operationChangesIn(
    [newest, stepOf(before, named('shops.get')), stepOf(before, before)],
    'shop',
  );
  expect(changes('shops.close').map(({ range }) => range)).toEqual(['1.1.0 to 1.2.0', '1.0.0 to 1.1.0']);
  expect(changes('shops.fetch').map(({ href }) => href)).toEqual([
    '/news/shop/1.2.0/?for=shops.fetch',
    '/news/shop/1.1.0/?for=shops.get',
    '/news/shop/1.0.0/?for=shops.get',
  ]);
});
