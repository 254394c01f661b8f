import { expect, it } from 'vitest';
import type { SnapshotModel } from '../snapshot/snapshot.ts';
import { modelRenames } from './model-renames.ts';
import { enumOf, object, operation, snapshot, union } from './testing/snapshots.ts';

function renames(
  before: readonly SnapshotModel[],
  after: readonly SnapshotModel[],
  given?: Record<string, string>,
) {
  return Object.fromEntries(modelRenames(snapshot(before), snapshot(after), given));
}

const shape = { id: 'string', count: 'number' };

it.each([
  ['BalanceCreditSchema', 'BalanceCreditSchema2'],
  ['BalancesTrackResponse', 'TrackResponse'],
  ['AttachItemTier', 'AttachItemPriceTier'],
])('takes %s for %s when they have the same shape', (before, after) => {
  expect(renames([object(before, shape)], [object(after, shape)])).toEqual({ [before]: after });
});

it('does not take a model for one of another name, kind, shape or direction', () => {
  const before = [object('CreateItem', shape)];
  expect(renames(before, [object('Invoice', shape)])).toEqual({});
  expect(renames(before, [union('CreateItem2', ['string'])])).toEqual({});
  expect(renames(before, [object('CreateItem2', { other: 'string' })])).toEqual({});
  expect(renames(before, [object('CreateItem2', shape, { direction: 'request' })])).toEqual({});
});

it('takes much the same name for a sign when most of the shape is the same', () => {
  const after = [object('CreateItem2', { ...shape, more: 'string' })];
  expect(renames([object('CreateItem', shape)], after)).toEqual({ CreateItem: 'CreateItem2' });
});

it('wants more of the name when many models have such a shape', () => {
  const [before, after] = [{ inf: 'Inf' }, { inf: 'Inf' }];
  expect(renames([enumOf('ItemTo', before)], [enumOf('ItemPriceTo', after)])).toEqual({});
  expect(renames([enumOf('PlanItemTo', before)], [enumOf('PlanItemPriceTo', after)])).toEqual({
    PlanItemTo: 'PlanItemPriceTo',
  });
});

it('knows a model by its place, whatever it is called', () => {
  const before = [object('Holder', { item: 'Coupon[]' }), object('Coupon', shape)];
  const after = [object('Holder', { item: 'Reward[]' }), object('Reward', shape), object('Rewards', shape)];
  expect(renames(before, after)).toEqual({ Coupon: 'Reward' });
});

it('goes from place to place, and begins at the operations', () => {
  const before = snapshot(
    [
      object('Old', { a: 'OldA', b: 'string' }),
      object('OldA', { c: 'OldC[]' }),
      union('OldC', ['string', 'OldD']),
      enumOf('OldD', { x: 'X' }),
    ],
    [operation('run', { response: 'Old' })],
  );
  const after = snapshot(
    [
      object('Brand', { a: 'Fresh', b: 'string' }),
      object('Fresh', { c: 'Clean[]' }),
      union('Clean', ['string', 'Dew']),
      enumOf('Dew', { x: 'X' }),
    ],
    [operation('run', { response: 'Brand' })],
  );
  expect(Object.fromEntries(modelRenames(before, after))).toEqual({
    Old: 'Brand',
    OldA: 'Fresh',
    OldC: 'Clean',
    OldD: 'Dew',
  });
});

it('does not guess between two that are equally likely', () => {
  const after = [object('ItemFirstA', shape), object('ItemFirstB', shape)];
  expect(renames([object('ItemFirst', shape)], after)).toEqual({});
  expect(renames([object('ItemFirst', shape)], after.slice(1))).toEqual({ ItemFirst: 'ItemFirstB' });
});

it('lets what is given win, also when several become one and when the old name is used again', () => {
  const before = [object('A1', shape), object('A2', shape), object('Item', shape)];
  const after = [object('Item', { other: 'string' }), object('Item2', shape), object('A', shape)];
  expect(renames(before, after, { A1: 'A', A2: 'A', Item: 'Item2', Unknown: 'A', Gone: 'Nowhere' })).toEqual({
    A1: 'A',
    A2: 'A',
    Item: 'Item2',
  });
});

it('finds thousands of renames with work that grows with their number', () => {
  let reads = 0;
  const counted = (model: SnapshotModel) =>
    new Proxy(model, {
      get(target, key) {
        reads += 1;
        return Reflect.get(target, key);
      },
    });
  const models = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      object(`${prefix}Part${index}Item`, {
        id: 'string',
        [`field${index % 40}`]: `${prefix}Part${index + 1}Item`,
      }),
    );
  const work = (count: number) => {
    const [before, after] = [models('', count), models('New', count)];
    reads = 0;
    const found = renames(before.map(counted), after.map(counted));
    expect(Object.keys(found).length).toBeGreaterThan(count * 0.9);
    return reads;
  };
  // Four times as many models: sixteen times as much would be every model with every other.
  const [small, large] = [work(500), work(2000)];
  expect(small).toBeGreaterThan(500);
  expect(large).toBeLessThan(small * 6);
});
