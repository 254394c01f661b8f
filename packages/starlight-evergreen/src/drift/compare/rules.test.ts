import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ChangeKind } from './change.ts';
import { compareSnapshots } from './index.ts';
import { ruleOf, rules } from './rules.ts';
import { ruleExamples } from './testing/rule-examples.ts';

const rows = Object.entries(rules).flatMap(([kind, rules]) => rules.map((rule) => ({ kind, ...rule })));
const nameOf = (row: { kind: string; when?: string }) =>
  row.when === undefined ? row.kind : `${row.kind} ${row.when}`;

it('has rows for every kind of change and for no other', () => {
  const source = readFileSync(new URL('./change.ts', import.meta.url), 'utf8');
  const [, union = ''] = source.match(/type ChangeKind =([^;]*);/) ?? [];
  const kinds = [...union.matchAll(/'([^']+)'/g)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(40);
  expect(Object.keys(rules).toSorted()).toEqual(kinds.toSorted());
});

it('has an example for every row and for no other', () => {
  const names = new Set(rows.map(nameOf));
  expect(Object.keys(ruleExamples).toSorted()).toEqual([...names].toSorted());
});

it.each(rows)('$kind $side $when: $class', (row) => {
  const sides = row.side === undefined ? (['request', 'response'] as const) : [row.side];
  for (const side of sides) {
    if (row.kind === 'required-field-added' && side === 'response') continue;
    const example = ruleExamples[nameOf(row)];
    if (!example) throw new Error(`there is no example of ${nameOf(row)}`);
    const changes = compareSnapshots(...example(side));
    const found = changes.find(({ kind }) => kind === row.kind);
    expect(found).toMatchObject({ kind: row.kind, class: row.class, reason: row.reason });
    expect(changes.filter(({ kind }) => kind === row.kind)).toHaveLength(1);
  }
});

it.each(rows)('$kind $side $when: says why in one sentence', ({ reason }) => {
  expect(reason).toMatch(/^[A-Z`][^.]*\.$/);
});

it('names no two rows for the same case', () => {
  const cases = rows.flatMap(({ kind, side, when }) =>
    (side === undefined ? ['request', 'response'] : [side]).map((each) => `${kind} ${each} ${when}`),
  );
  expect(cases).toEqual([...new Set(cases)]);
});

it('breaks everything but this', () => {
  const mild = rows
    .filter((row) => row.class !== 'breaking')
    .map((row) => `${row.class} ${row.side ?? 'any'}: ${nameOf(row)}`);
  expect(mild.toSorted()).toEqual([
    'compatible any: additional-ignored',
    'compatible any: enum-member-renamed gained',
    'compatible any: model-added',
    'compatible any: model-direction-changed included',
    'compatible any: operation-added',
    'compatible any: operation-parameter-added optional',
    'compatible any: operation-parameter-changed widened',
    'compatible any: operation-parameter-made-optional',
    'compatible any: operation-request-changed widened',
    'compatible any: operation-response-changed gained',
    'compatible any: operation-response-changed narrowed',
    'compatible request: additional-added',
    'compatible request: additional-changed widened',
    'compatible request: enum-member-added',
    'compatible request: enum-opened',
    'compatible request: field-added',
    'compatible request: field-constraint-loosened',
    'compatible request: field-made-optional',
    'compatible request: field-null-added',
    'compatible request: field-type-widened',
    'compatible request: model-kind-changed widened',
    'compatible request: variant-added',
    'compatible response: additional-added',
    'compatible response: additional-changed narrowed',
    'compatible response: additional-refused',
    'compatible response: enum-closed',
    'compatible response: enum-member-added open',
    'compatible response: field-added',
    'compatible response: field-constraint-changed',
    'compatible response: field-constraint-loosened',
    'compatible response: field-constraint-tightened',
    'compatible response: field-default-added',
    'compatible response: field-made-required',
    'compatible response: field-null-removed',
    'compatible response: field-type-narrowed',
    'compatible response: model-kind-changed narrowed',
    'compatible response: variant-removed',
    'documentation any: field-deprecated',
    'documentation any: field-undeprecated',
    'documentation any: model-deprecated',
    'documentation any: model-undeprecated',
    'documentation any: operation-method-changed gained',
    'documentation any: operation-parameter-renamed',
    'documentation any: operation-path-changed gained',
  ]);
});

it('takes the worse class of the two on both sides', () => {
  const both = (kind: ChangeKind) => ruleOf(kind, 'both').class;
  expect(both('field-made-required')).toBe('breaking');
  expect(both('field-made-optional')).toBe('breaking');
  expect(both('field-constraint-loosened')).toBe('compatible');
  expect(both('field-deprecated')).toBe('documentation');
  expect(ruleOf('field-made-optional', 'both').reason).toBe('Code that reads it may find nothing there.');
});

it('refuses a case that the table does not know', () => {
  expect(() => ruleOf('additional-changed', 'request')).toThrow(
    'no rule for additional-changed on the request side',
  );
});

it('counts a new field on both sides as required when calls have to send it', () => {
  const example = ruleExamples['required-field-added'];
  const kindOn = (side: 'request' | 'response' | 'both') =>
    example && compareSnapshots(...example(side)).map(({ kind, class: severity }) => [kind, severity]);
  expect(kindOn('both')).toEqual([['required-field-added', 'breaking']]);
  expect(kindOn('response')).toEqual([['field-added', 'compatible']]);
});
