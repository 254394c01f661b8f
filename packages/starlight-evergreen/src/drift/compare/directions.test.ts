import { expect, it } from 'vitest';
import type { Direction } from '../../reference/model.ts';
import { compareSnapshots } from './index.ts';
import { commonDirection, directionsOf } from './directions.ts';
import { enumOf, object, operation, snapshot, union } from './testing/snapshots.ts';

const both = { direction: 'both' } as const;

it('a model travels as operations take and return it, at any depth; another as it says itself', () => {
  const release = snapshot(
    [
      object('Ask', { kind: 'Kind', parts: 'Record<string, Part>' }, both),
      object('Part', { self: 'Part', inner: '{ a: (Set<Deep> | null)[] }' }, both),
      object('Deep', {}, { ...both, additional: 'Kind | Text' }),
      object('Id', {}, { direction: 'response' }),
      enumOf('Kind', { a: 'A' }, both),
      union('Text', ['string', 'Ask & Other'], 'both'),
      object('Other', {}, both),
      object('Answer', { kind: 'Kind' }, { direction: 'request' }),
      object('Alone', {}, both),
      object('Thrown', {}, { direction: 'response' }),
    ],
    [operation('a', { parameters: '(id: Id, ask?: Ask)' }), operation('b', { response: 'Answer[]' })],
  );
  const direction = directionsOf(release);
  expect([...release.models.values()].map((model) => `${model.name} ${direction(model)}`)).toEqual([
    'Ask request',
    'Part request',
    'Deep request',
    'Id request',
    'Kind both',
    'Text request',
    'Other request',
    'Answer response',
    'Alone both',
    'Thrown response',
  ]);
});

it.each<[Direction, Direction, Direction]>([
  ['both', 'both', 'both'],
  ['both', 'response', 'response'],
  ['response', 'both', 'response'],
  ['request', 'response', 'response'],
])('what was %s and is %s is judged as %s', (before, after, side) => {
  expect(commonDirection(before, after)).toBe(side);
});

it('judges a model by the side that operations have it on', () => {
  const release = (fields: Record<string, string>, use: Parameters<typeof operation>[1]) =>
    snapshot([object('M', fields, both)], [operation('call', use)]);
  const classes = (use: Parameters<typeof operation>[1]) =>
    compareSnapshots(
      release({ v: 'number | string' }, use),
      release({ v: 'string', more: 'string' }, use),
    ).map(({ kind, side, class: severity }) => `${kind} ${side} ${severity}`);
  expect(classes({ response: 'M' })).toEqual([
    'field-added response compatible',
    'field-type-narrowed response compatible',
  ]);
  expect(classes({ request: 'M' })).toEqual([
    'required-field-added request breaking',
    'field-type-narrowed request breaking',
  ]);
  expect(classes({ parameters: '(m?: M[])', response: 'M' })).toEqual([
    'required-field-added both breaking',
    'field-type-narrowed both breaking',
  ]);
});

it('a call that took its request alone takes it first', () => {
  const calls = (before: Parameters<typeof operation>[1], after: Parameters<typeof operation>[1]) =>
    compareSnapshots(snapshot([], [operation('call', before)]), snapshot([], [operation('call', after)])).map(
      ({ kind, class: severity }) => `${kind} ${severity}`,
    );
  expect(calls({ request: 'A' }, { parameters: '(request: A, security?: B)' })).toEqual([
    'operation-parameter-added compatible',
  ]);
  expect(calls({ request: 'A' }, { parameters: '(security: B, request: A)' })).toEqual([
    'operation-parameter-added breaking',
    'operation-parameter-changed breaking',
  ]);
  expect(calls({ parameters: '(a: string)' }, { parameters: '(b: A, a: string)' })).toEqual([
    'operation-parameters-changed breaking',
  ]);
  expect(calls({ request: 'A' }, { request: 'A & B' })).toEqual(['operation-request-changed breaking']);
  expect(calls({ response: 'A' }, { response: 'A & B' })).toEqual(['operation-response-changed compatible']);
  expect(calls({ request: 'string /* maxLength 5 */' }, { request: 'string /* maxLength 9 */' })).toEqual([
    'field-constraint-loosened compatible',
  ]);
});
