import { describe, expect, it } from 'vitest';
import { whereOf } from './change.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { compareSnapshots } from './index.ts';
import { enumOf, object, operation, snapshot, union } from './testing/snapshots.ts';

/** `where kind before -> after` of each change. */
function lines(before: Snapshot, after: Snapshot, options?: Parameters<typeof compareSnapshots>[2]) {
  return compareSnapshots(before, after, options).map((change) =>
    [
      whereOf(change),
      change.kind,
      ...('before' in change || 'after' in change ? [change.before ?? '', '->', change.after ?? ''] : []),
    ]
      .join(' ')
      .trim(),
  );
}

const models = [
  object('Params', { id: 'string', item: 'Item' }, { direction: 'request' }),
  object('Item', { kind: 'Kind', tags: 'string[]', when: { type: 'A | B', optional: true } }),
  enumOf('Kind', { one: 'One', two: 'Two' }),
];
const release = snapshot(models, [
  operation('items.create', { request: 'Params', response: 'Item', method: 'POST', path: '/items' }),
]);

it('finds nothing between a release and itself', () => {
  expect(compareSnapshots(release, release)).toEqual([]);
});

it('finds nothing where only spelling, group and version differ', () => {
  const after = {
    ...snapshot(
      models.map((model) =>
        model.name === 'Item'
          ? object('Item', { when: { type: 'B | A', optional: true }, tags: 'string[]', kind: 'Kind' })
          : { ...model, group: 'other' },
      ),
      [...release.operations.values()],
    ),
    version: '2.0.0',
  };
  expect(compareSnapshots(release, after)).toEqual([]);
});

it('reports a renamed model once, and not where it is used', () => {
  const after = snapshot(
    [
      object('Params', { id: 'string', item: 'ItemInput' }, { direction: 'request' }),
      object('ItemInput', { kind: 'Kind', tags: 'string[]', when: { type: 'A | B', optional: true } }),
      enumOf('Kind', { one: 'One', two: 'Two' }),
    ],
    [operation('items.create', { request: 'Params', response: 'ItemInput', method: 'POST', path: '/items' })],
  );
  expect(compareSnapshots(release, after)).toEqual([
    {
      kind: 'model-renamed',
      class: 'breaking',
      group: 'group',
      side: 'both',
      model: 'ItemInput',
      modelBefore: 'Item',
      before: 'Item',
      after: 'ItemInput',
      reason: 'Code that imports the type by its old name no longer compiles.',
    },
  ]);
});

it('reports what else changed in a renamed model and in a renamed field, by the new names', () => {
  const before = snapshot([object('PlanItem', { resetAt: 'string', a: 'A', b: 'B' })]);
  const after = snapshot([
    object('PlanItem2', { nextResetAt: { nullable: true, wireName: 'next' }, a: 'A', b: 'B' }),
  ]);
  expect(lines(before, after)).toEqual([
    'PlanItem2 model-renamed PlanItem -> PlanItem2',
    'PlanItem2.nextResetAt field-renamed resetAt -> nextResetAt',
    'PlanItem2.nextResetAt field-null-added string -> string | null',
    'PlanItem2.nextResetAt field-wire-name-changed resetAt -> next',
  ]);
  expect(compareSnapshots(before, after).every(({ modelBefore }) => modelBefore === 'PlanItem')).toBe(true);
});

it('keeps absent and falsy apart', () => {
  const withDefault = (value: string | undefined) =>
    snapshot([object('M', { a: value === undefined ? {} : { default: value } })]);
  expect(lines(withDefault(undefined), withDefault('null'))).toEqual(['M.a field-default-added  -> null']);
  expect(lines(withDefault('false'), withDefault(undefined))).toEqual(['M.a field-default-removed false ->']);
  expect(lines(withDefault('0'), withDefault('""'))).toEqual(['M.a field-default-changed 0 -> ""']);
});

it('compares enums by value: another value is another member', () => {
  const before = snapshot([enumOf('E', { a: 'A', b: 'B', c: '' })]);
  const after = snapshot([enumOf('E', { a: 'First', bee: 'B', c: 'C' }, { open: true })]);
  expect(lines(before, after)).toEqual([
    'E enum-member-added  -> "bee"',
    'E enum-member-removed "b" ->',
    'E enum-member-renamed  -> C',
    'E enum-member-renamed A -> First',
    'E enum-opened',
  ]);
});

it('judges a new member by what the enum was: code for a closed one has no default branch', () => {
  const of = (values: Record<string, string>, open: boolean) => snapshot([enumOf('E', values, { open })]);
  const classOf = (was: boolean, is: boolean) =>
    compareSnapshots(of({ a: 'A' }, was), of({ a: 'A', b: 'B' }, is)).find(
      ({ kind }) => kind === 'enum-member-added',
    )?.class;
  expect(classOf(false, true)).toBe('breaking');
  expect(classOf(true, false)).toBe('compatible');
});

it('compares unions by what their variants hold', () => {
  const change = (before: string[], after: string[]) =>
    lines(snapshot([union('U', before)]), snapshot([union('U', after)]));
  expect(change(['A', '"x"'], ['A', 'string'])).toEqual(['U variant-added "x" -> string']);
  expect(change(['A', 'string'], ['"x"', 'A'])).toEqual(['U variant-removed string -> "x"']);
  expect(change(['A', 'B[]'], ['A', 'C[]'])).toEqual(['U variant-changed B[] -> C[]']);
  expect(change(['A', 'B'], ['A', 'C'])).toEqual(['U variant-added  -> C', 'U variant-removed B ->']);
  expect(change(['A', 'B'], ['B', 'A'])).toEqual([]);
});

it('sees through the names of unions, but not through other names', () => {
  const before = snapshot([
    object('M', { a: 'Either', b: 'Other', c: 'Either' }),
    union('Either', ['string', 'number']),
  ]);
  const after = snapshot([
    object('M', { a: 'number | string', b: 'Either', c: 'boolean | number | string' }),
    union('Either', ['string', 'number']),
  ]);
  expect(lines(before, after)).toEqual([
    'M.b field-type-changed Other -> Either',
    'M.c field-type-widened Either -> boolean | number | string',
  ]);
});

it('takes whole numbers for a limit, not for a type', () => {
  const of = (type: string) => snapshot([object('M', { a: type })]);
  expect(lines(of('integer'), of('number'))).toEqual(['M.a field-constraint-loosened integer -> number']);
  expect(lines(of('number[]'), of('integer[]'))).toEqual([
    'M.a field-constraint-tightened number[] -> integer[]',
  ]);
  expect(lines(of('integer'), of('number | string'))).toEqual([
    'M.a field-type-widened integer -> number | string',
  ]);
});

it('judges inline objects by their side', () => {
  const classOf = (direction: 'request' | 'response' | 'both', before: string, after: string) =>
    compareSnapshots(
      snapshot([object('M', { a: before }, { direction })]),
      snapshot([object('M', { a: after }, { direction })]),
    ).map((change) => change.class);
  const [small, optional, required] = ['{ x: A }', '{ x: A; y?: A }', '{ x: A; y: A }'];
  for (const direction of ['request', 'response', 'both'] as const) {
    expect(classOf(direction, small, optional)).toEqual(['compatible']);
    expect(classOf(direction, optional, small)).toEqual(['breaking']);
    expect(classOf(direction, required, small)).toEqual(['breaking']);
  }
  expect(classOf('request', small, required)).toEqual(['breaking']);
  expect(classOf('response', small, required)).toEqual(['compatible']);
});

it('takes the side that is hit harder where a model travels both ways', () => {
  const of = (type: string) => snapshot([object('M', { a: type }, { direction: 'both' })]);
  const kindsOf = (before: string, after: string) =>
    compareSnapshots(of(before), of(after)).map(({ kind, class: severity, side }) => [kind, severity, side]);
  expect(kindsOf('string', 'number | string')).toEqual([['field-type-widened', 'breaking', 'both']]);
  expect(kindsOf('number | string', 'string')).toEqual([['field-type-narrowed', 'breaking', 'both']]);
});

describe('operations', () => {
  const call = { request: 'A', response: 'B' };
  const operations = (...list: ReturnType<typeof operation>[]) => snapshot([], list);

  it('are known by method and path', () => {
    const route = { method: 'POST', path: '/x' };
    expect(
      lines(
        operations(operation('a.b', { ...route, ...call })),
        operations(operation('c.d', { ...route, request: 'C' })),
      ),
    ).toEqual([
      'c.d() operation-renamed a.b -> c.d',
      'c.d() operation-request-changed A -> C',
      'c.d() operation-response-changed B ->',
    ]);
  });

  it('are known by what they take and give, when the name is alike', () => {
    const before = operations(operation('items.create', call));
    expect(lines(before, operations(operation('items.createOne', call)))).toEqual([
      'items.createOne() operation-renamed items.create -> items.createOne',
    ]);
    expect(lines(before, operations(operation('things.make', call)))).toEqual([
      'items.create() operation-removed items.create ->',
      'things.make() operation-added  -> things.make',
    ]);
  });

  it('are on the side of what changed', () => {
    const changes = compareSnapshots(
      operations(operation('a', call)),
      operations(operation('a', { request: 'X', response: 'Y' })),
    );
    expect(changes.map(({ side }) => side)).toEqual(['request', 'response']);
  });
});

describe('the models of a part of a release', () => {
  // The old name is used again, for a model that is new.
  const before = snapshot(
    [object('Old1', { a: 'string' }), object('Old2', { a: 'string' })],
    [operation('gone')],
  );
  const after = snapshot([object('New', { a: 'string' }), object('Old1', {})], [operation('other')]);

  it('are all that is reported', () => {
    expect(
      lines(before, after, {
        renamedModels: { Old1: 'New', Old2: 'New' },
        onlyModels: new Set(before.models.keys()),
      }),
    ).toEqual(['New model-renamed Old1 -> New', 'New model-renamed Old2 -> New']);
  });
});

it('is in order of group, target and kind', () => {
  const after = snapshot([
    object('B', {}, { group: 'a' }),
    object('A', {}, { group: 'b' }),
    object('M', { z: { deprecated: true, optional: true }, a: { optional: true } }),
  ]);
  const changes = compareSnapshots(snapshot([object('M', { z: {}, a: {} })]), after);
  expect(changes.map((change) => [change.group, whereOf(change), change.kind])).toEqual([
    ['a', 'B', 'model-added'],
    ['b', 'A', 'model-added'],
    ['group', 'M.a', 'field-made-optional'],
    ['group', 'M.z', 'field-deprecated'],
    ['group', 'M.z', 'field-made-optional'],
  ]);
});

it('tells a rename before what else became of the thing, for that is told by the new name', () => {
  const before = snapshot([
    object('Params', { lockId: { optional: true, wireName: 'lock_id' } }, { direction: 'request' }),
  ]);
  const after = snapshot([object('Params', { lockIds: { wireName: 'lock_ids' } }, { direction: 'request' })]);
  expect(compareSnapshots(before, after).map(({ kind }) => kind)).toEqual([
    'field-renamed',
    'field-made-required',
    'field-wire-name-changed',
  ]);
});
