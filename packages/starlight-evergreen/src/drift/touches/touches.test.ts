import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction, Operation, Reference, TypeExpression } from '../../reference/model.ts';
import {
  array,
  field,
  model,
  number,
  object,
  optional,
  record,
  referenceOf,
  string,
  union,
  unionModel,
} from '../../reference/testing/reference.ts';
import { type Change, whereOf } from '../compare/change.ts';
import { compareSnapshots } from '../compare/index.ts';
import { snapshotOf } from '../snapshot/snapshot-of.ts';
import type { ComparedStep } from './compared-step.ts';
import { operationsOf, touchesIn } from './touches.ts';

function stepOf(before: Reference, after: Reference): ComparedStep {
  const snapshots = { before: snapshotOf(before), after: snapshotOf(after) };
  return { ...snapshots, changes: compareSnapshots(snapshots.before, snapshots.after) };
}

/** `side way: change (class)` */
function told(step: ComparedStep, operation: string): string[] {
  return touchesIn(step)(operation).map(
    ({ change, side = 'itself', way }) =>
      `${side} ${way.join('.')}: ${change.kind} ${whereOf(change)} (${change.class})`,
  );
}

const buy: Operation = { name: 'buy', request: model('Buy'), response: model('Bought') };
const other: Operation = { name: 'other', request: model('Else') };
const request = { direction: 'request' } as const;

it('tells what changed in what an operation takes and gives, with the way there and nothing of others', () => {
  const before = referenceOf(
    object('Buy', [field('items', array(model('Item')))], request),
    object('Item', [field('id', string)], request),
    object('Bought', [field('total', number), field('note', model('Note'))]),
    object('Note', [field('text', string)]),
    object('Else', [field('id', string)], request),
  );
  const after = referenceOf(
    object('Buy', [field('items', array(model('Item')))], request),
    object('Item', [field('id', string), optional('gift', model('Gift'))], request),
    object('Gift', [field('for', string)], request),
    object('Bought', [optional('total', number)]),
    object('Else', [], request),
  );
  const operations = [buy, other];
  const step = stepOf({ ...before, operations }, { ...after, operations });
  expect(told(step, 'buy')).toEqual([
    'request items: field-added Item.gift (compatible)',
    'response : field-removed Bought.note (breaking)',
    'response : field-made-optional Bought.total (breaking)',
    'response note: model-removed Note (breaking)',
  ]);
  expect(told(step, 'other')).toEqual(['request : field-removed Else.id (breaking)']);
});

it('judges a model that travels both ways by the side that the operation has it on', () => {
  const part = (...fields: Parameters<typeof object>[1]) =>
    referenceOf(
      object('Part', fields, { direction: 'both' }),
      object('Buy', [field('part', model('Part'))], request),
      object('Bought', [field('part', model('Part'))]),
    );
  const operations = [buy];
  const step = stepOf(
    { ...part(field('id', string)), operations },
    { ...part(field('id', string), field('size', string)), operations },
  );
  expect(step.changes.map((change) => change.class)).toEqual(['breaking']);
  expect(told(step, 'buy')).toEqual([
    'request part: required-field-added Part.size (breaking)',
    'response part: field-added Part.size (compatible)',
  ]);
});

it('says of an operation that came, went or is called otherwise what there is to say', () => {
  const models = [
    object('Buy', [field('id', string)], request),
    object('Bought', [field('id', string)]),
    object('Else', [field('id', string)], request),
  ];
  const changed = [
    object('Buy', [field('id', string)], request),
    object('Bought', [field('id', string), field('size', string)]),
    object('Else', [field('id', string)], request),
  ];
  const step = stepOf(
    { ...referenceOf(...models), operations: [{ ...buy, method: 'POST', path: '/buy' }, other] },
    {
      ...referenceOf(...changed),
      operations: [
        { ...buy, name: 'shop.buy', method: 'POST', path: '/buy' },
        { name: 'fresh', response: model('Bought') },
      ],
    },
  );
  expect(operationsOf(step)).toEqual(['buy', 'fresh', 'other', 'shop.buy']);
  expect(told(step, 'fresh')).toEqual(['itself : operation-added fresh() (compatible)']);
  expect(told(step, 'other')).toEqual(['itself : operation-removed other() (breaking)']);
  expect(told(step, 'shop.buy')).toEqual([
    'itself : operation-renamed shop.buy() (breaking)',
    'response : field-added Bought.size (compatible)',
  ]);
  expect(told(step, 'nothing')).toEqual([]);
});

describe('random steps', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const leaf = fc.oneof(fc.constantFrom(string, number), fc.constantFrom(...names).map(model));
  const { type } = fc.letrec<{ type: TypeExpression }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 2 },
      leaf,
      tie('type').map(array),
      tie('type').map(record),
      fc.tuple(tie('type'), tie('type')).map(([a, b]) => union(a, b)),
    ),
  }));
  const directions: readonly Direction[] = ['request', 'response', 'request', 'response', 'both'];
  const version = fc
    .tuple(
      fc.array(fc.array(type, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 5 }),
      fc.array(fc.tuple(type, type), { minLength: 1, maxLength: 3 }),
    )
    .map(([all, calls]): Reference => {
      const models = all.map((types, index) => {
        const name = names[index] ?? '';
        const direction = directions[index] ?? 'both';
        return index === 3
          ? { ...unionModel(name, ...types), direction }
          : object(
              name,
              types.map((each, at) => field(['id', 'name', 'of'][at] ?? 'more', each)),
              { direction },
            );
      });
      const operations = calls.map(([request, response], index) => ({
        name: `call${index}`,
        request,
        response,
      }));
      return { ...referenceOf(...models), operations };
    });

  it('tell of each operation what a filter over all changes leaves', () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const step = stepOf(before, after);
        for (const name of operationsOf(step)) {
          const found = new Set(touchesIn(step)(name).map(({ change }) => whereOf(change)));
          const wanted = step.changes.filter((change) => isMet(change, name, before, after));
          expect([...found].toSorted()).toEqual([...new Set(wanted.map(whereOf))].toSorted());
        }
      }),
    );
  });
});

/** Whether a change is of the operation, or of a model that it reaches. */
function isMet(change: Change, name: string, before: Reference, after: Reference): boolean {
  const has = ({ operations }: Reference) => operations.some((each) => each.name === name);
  if (change.operation !== undefined) return change.operation === name;
  if (!has(before) || !has(after) || change.kind === 'model-added') return false;
  const reached = reachedFrom(change.kind === 'model-removed' ? before : after, name);
  return reached.has(change.model ?? '');
}

/** The names of models in the text of an operation, and in the text of those, until no more are found. */
function reachedFrom(reference: Reference, operation: string): Set<string> {
  const found = new Set<string>();
  const todo = [JSON.stringify(reference.operations.find(({ name }) => name === operation))];
  for (let text = todo.pop(); text !== undefined; text = todo.pop()) {
    for (const [, name = ''] of text.matchAll(/"kind":"model","name":"(\w)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      todo.push(JSON.stringify(reference.models[name] ?? ''));
    }
  }
  return found;
}
