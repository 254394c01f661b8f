import { describe, expect, it } from 'vitest';
import {
  array,
  enumeration,
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
} from '../testing/reference.ts';
import { strictWireSchema } from './strict.ts';
import { fromWire, toWire, withDefaults } from './wire.ts';

const reference = referenceOf(
  object('Event', [
    field('eventName', string),
    field('sentAt', { kind: 'date' }),
    field('serial', { kind: 'bigint' }),
    field('deductionList', array(model('Deduction'))),
    field('byFeature', record(model('Deduction'))),
    field('ownerOf', model('Owner'), { nullable: true }),
    field('pair', { kind: 'tuple', items: [string, model('Deduction')] }),
    optional('freeForm', { kind: 'any' }),
    optional('pageSize', number, { default: 0 }),
  ]),
  object('Deduction', [
    field('balanceId', string),
    optional('isFinal', { kind: 'boolean' }, { default: false }),
  ]),
  unionModel('Owner', model('Person'), model('Team'), string),
  object('Person', [field('firstName', string)]),
  object('Team', [field('teamName', string), field('unitOf', model('Unit'))]),
  enumeration('Unit', 'gram', 'piece'),
);

const deduction = { balanceId: 'b1', isFinal: true };
const value = {
  eventName: 'sent',
  sentAt: new Date('2026-01-01T00:00:00.000Z'),
  serial: 12n,
  deductionList: [deduction],
  byFeature: { chatMessages: deduction },
  ownerOf: { teamName: 'Ink', unitOf: 'gram' },
  pair: ['x', deduction],
  freeForm: { keepMe: true },
};
const wireDeduction = { balance_id: 'b1', is_final: true };
const wire = {
  event_name: 'sent',
  sent_at: '2026-01-01T00:00:00.000Z',
  serial: '12',
  deduction_list: [wireDeduction],
  by_feature: { chatMessages: wireDeduction },
  owner_of: { team_name: 'Ink', unit_of: 'gram' },
  pair: ['x', wireDeduction],
  free_form: { keepMe: true },
};

describe('toWire and fromWire', () => {
  it('renames fields in every kind of nesting, keeps record keys and key order', () => {
    expect(toWire(reference, 'Event', value)).toEqual(wire);
    expect(Object.keys(toWire(reference, 'Event', value) as object)).toEqual(Object.keys(wire));
  });

  it('come back', () => {
    expect(fromWire(reference, 'Event', wire)).toEqual(value);
  });

  it('pick the variant that fits', () => {
    expect(toWire(reference, 'Owner', { firstName: 'Ada' })).toEqual({ first_name: 'Ada' });
    expect(toWire(reference, 'Owner', 'anyone')).toBe('anyone');
  });

  it('leave out what is undefined and keep what is null', () => {
    expect(toWire(reference, 'Event', { ownerOf: null, freeForm: undefined })).toEqual({ owner_of: null });
  });

  it('fill in defaults only when asked, falsy ones too', () => {
    expect(withDefaults(reference, 'Deduction', { balanceId: 'b1' }, 'wire')).toEqual({
      balance_id: 'b1',
      is_final: false,
    });
    expect(withDefaults(reference, 'Event', value, 'typescript')).toEqual({ ...value, pageSize: 0 });
  });
});

describe('strictWireSchema', () => {
  const strict = strictWireSchema(reference, 'Event');
  const constrained = referenceOf(
    object('Box', [
      field('code', string, { constraints: { minLength: 2, pattern: '^[a-z]+$' } }),
      field('size', union({ kind: 'number', integer: true }, string), { constraints: { minimum: 1 } }),
      field('list', array(string), { constraints: { maxItems: 1 } }),
    ]),
  );

  it('accepts the wire JSON and is built once', () => {
    expect(strict.safeParse(wire).success).toBe(true);
    expect(strictWireSchema(reference, 'Event')).toBe(strict);
  });

  it.each([
    ['an unknown field', { ...wire, extra: 1 }],
    ['a missing field', { ...wire, event_name: undefined }],
    ['null for absent', { ...wire, page_size: null }],
    ['a number as text', { ...wire, page_size: '1' }],
    ['an unknown member of an open enum', { ...wire, owner_of: { team_name: 'Ink', unit_of: 'ounce' } }],
    ['a date that is none', { ...wire, sent_at: 'soon' }],
    ['TypeScript names', value],
  ])('rejects %s', (_, input) => {
    expect(strict.safeParse(input).success).toBe(false);
  });

  it.each([
    [{ code: 'ab', size: 1, list: [] }, true],
    [{ code: 'a', size: 1, list: [] }, false],
    [{ code: 'AB', size: 1, list: [] }, false],
    [{ code: 'ab', size: 0, list: [] }, false],
    [{ code: 'ab', size: 1.5, list: [] }, false],
    [{ code: 'ab', size: 1, list: ['x', 'y'] }, false],
  ])('keeps constraints: %j', (input, expected) => {
    expect(strictWireSchema(constrained, 'Box').safeParse(input).success).toBe(expected);
  });
});
