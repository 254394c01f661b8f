import { describe, expect, it } from 'vitest';
import { whereOf } from './change.ts';
import { compareSnapshots } from './index.ts';
import { object, snapshot } from './testing/snapshots.ts';

describe('inside an object', () => {
  const classes = (before: string, after: string, direction: 'request' | 'response') =>
    compareSnapshots(
      snapshot([object('M', { v: before }, { direction })]),
      snapshot([object('M', { v: after }, { direction })]),
    ).map((change) => `${whereOf(change)} ${change.kind} ${change.class}`);

  it.each([
    ['{ a: A }', '{ a: A /* minLength 1 */ }', 'M.v.a field-constraint-tightened breaking'],
    ['{ a: A }[]', '{ a?: A }[]', 'M.v.a field-made-optional compatible'],
    ['Record<string, { a: A }> | B', 'B | Record<string, { a: A; b?: B }>', 'M.v.b field-added compatible'],
    ['{ a: { b: A } }', '{ a: { b: A | null } }', 'M.v.a.b field-null-added compatible'],
    ['{ a: A }', '{ a: A /* deprecated */ }', 'M.v.a field-deprecated documentation'],
    ['{ a: A }', '{ a: A /* default 1 */ }', 'M.v.a field-default-added breaking'],
    ['{ a: A }', '{ a: A; [key]: never }', 'M.v additional-refused breaking'],
    ['{ a: A; [key]: A }', '{ a: A; [key]: A | B }', 'M.v additional-changed compatible'],
    ['{ a: A; [key]: A }', '{ a: A; [key]: A /* maxLength 1 */ }', 'M.v field-constraint-tightened breaking'],
    ['{ old: A /* wire a */ }', '{ fresh: A /* wire a */ }', 'M.v.fresh field-renamed breaking'],
    [
      '{ a: A } | { b: B }',
      '{ a: A } | { b: B /* minimum 1 */ }',
      'M.v.b field-constraint-tightened breaking',
    ],
  ])('%s -> %s: %s', (before, after, expected) => {
    expect(classes(before, after, 'request')).toEqual([expected]);
  });
});

it('a limit of a field may become one inside its type', () => {
  const changes = (before: Parameters<typeof object>[1], after: Parameters<typeof object>[1]) =>
    compareSnapshots(
      snapshot([object('M', before, { direction: 'request' })]),
      snapshot([object('M', after, { direction: 'request' })]),
    ).map(({ kind, class: severity }) => `${kind} ${severity}`);
  const limited = { v: { type: 'string', constraints: { maxLength: 5 } } };
  expect(changes(limited, { v: 'number | (string /* maxLength 5 */)' })).toEqual([
    'field-type-widened compatible',
  ]);
  expect(changes(limited, { v: 'number | (string /* maxLength 4 */)' })).toEqual([
    'field-type-changed breaking',
  ]);
  expect(changes({ v: { type: 'json', nullable: true } }, { v: 'unknown' })).toEqual([
    'field-type-widened compatible',
  ]);
});
