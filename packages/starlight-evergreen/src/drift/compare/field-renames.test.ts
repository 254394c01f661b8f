import { expect, it } from 'vitest';
import type { SnapshotField } from '../snapshot/snapshot.ts';
import { fieldRenames } from './field-renames.ts';
import { type FieldFacts as Facts, fieldOf } from './testing/snapshots.ts';

function renames(before: Record<string, Facts>, after: Record<string, Facts>) {
  return Object.fromEntries(fieldRenames(fields(before), fields(after)));
}

function fields(facts: Record<string, Facts>): Map<string, SnapshotField> {
  return new Map(Object.entries(facts).map(([name, each]) => [name, fieldOf(name, each)]));
}

it('knows a field by its wire name, whatever else it is called', () => {
  expect(
    renames({ a: { wireName: 'x' }, z: {} }, { somethingElse: { wireName: 'x', type: 'number' }, z: {} }),
  ).toEqual({ a: 'somethingElse' });
});

it.each([
  ['expires', 'expiresAt'],
  ['resetAt', 'nextResetAt'],
  ['customer', 'customerId'],
  ['code', 'codes'],
])('takes %s for %s', (before, after) => {
  expect(renames({ [before]: {} }, { [after]: {} })).toEqual({ [before]: after });
});

it.each([
  ['customerId', 'planId'],
  ['minLimit', 'maxLimit'],
  ['name', 'email'],
  ['startsAt', 'endsAt'],
])('does not take %s for %s', (before, after) => {
  expect(renames({ [before]: {} }, { [after]: {} })).toEqual({});
});

it('wants the same type, in any spelling', () => {
  expect(renames({ limit: { type: 'A | B' } }, { limits: { type: 'B | A' } })).toEqual({ limit: 'limits' });
  expect(renames({ limit: { type: 'A' } }, { limits: { type: 'A[]' } })).toEqual({});
});

it('takes the name that is more alike, and none when two are equally alike', () => {
  expect(renames({ resetAt: {} }, { resetsAt: {}, nextResetAt: {} })).toEqual({ resetAt: 'resetsAt' });
  expect(renames({ limit: {} }, { limitA: {}, limitB: {} })).toEqual({});
});

it('decides a tie by what may be absent or null', () => {
  expect(renames({ limit: { nullable: true } }, { limitA: {}, limitB: { nullable: true } })).toEqual({
    limit: 'limitB',
  });
});

it('does not compare the names of very many fields', () => {
  const many = (suffix: string) =>
    Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`field${index}${suffix}`, {}]));
  expect(renames(many('x'), many('y'))).toEqual({});
});
