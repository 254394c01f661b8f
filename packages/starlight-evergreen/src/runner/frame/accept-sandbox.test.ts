import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { acceptAnswer } from './accept.ts';

const request = {
  kind: 'request',
  method: 'POST',
  url: 'https://api.acme.example/v1/parcels',
  headers: [['authorization', 'Bearer key']],
  body: '{}',
};
const travel = { kind: 'travel', time: 1 };
const group = {
  name: 'Parcels',
  items: [{ id: 'parcel_1', name: 'Teapot', facts: [['Status', 'created']] }],
};

/** What is taken of the end of a run. */
const end = (parts: object): unknown => acceptAnswer({ kind: 'end', ...parts });

test('takes what happened in a sandbox, what it holds and its time', () => {
  const parts = {
    steps: [request, { ...request, method: 'GET' }, travel],
    state: { before: [], after: [group] },
    clock: { now: 1, moments: [{ time: 2, label: 'Arrival' }] },
  };
  expect(end(parts)).toMatchObject(parts);
});

test.each([
  ['no list', 'steps'],
  ['another kind', [{ kind: 'eval', code: '1' }]],
  ['a time that is none', [{ kind: 'travel', time: 'now' }]],
  ['headers that are none', [{ ...request, headers: [['a']] }]],
  ['a body that is no text', [{ ...request, body: {} }]],
  ['too many', Array.from({ length: limits.steps + 1 }, () => travel)],
  ['too much text', [{ ...request, body: 'x'.repeat(limits.stepCharacters) }]],
])('takes no steps where they are %s: half of them lead elsewhere', (_, steps) => {
  expect(end({ steps })).not.toHaveProperty('steps');
});

test('holds what is told of a sandbox to its limits', () => {
  const many = { name: 'x'.repeat(9_000), items: Array.from({ length: 9_000 }, () => group.items[0]) };
  const answer = end({
    state: { before: 'x', after: [many, many] },
    clock: { now: Number.NaN, moments: [{ time: 1e300 }] },
  });
  expect(answer).toMatchObject({
    state: { before: [], after: [{}, { items: [] }] },
    clock: { now: 0, moments: [{ time: 0, label: '' }] },
  });
  expect(answer).toHaveProperty('state.after.0.items.length', limits.stateItems);
  expect(JSON.stringify(answer).length).toBeLessThan(200_000);
});
