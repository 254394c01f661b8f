import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Constraints } from '../../reference/model.ts';
import { constraintChanges } from './constraints.ts';

const target = { group: 'group', side: 'request', model: 'Model', field: 'field' } as const;

it.each<[Constraints, Constraints, string[]]>([
  [{}, {}, []],
  [{ minLength: 1 }, { minLength: 2 }, ['tightened minLength 1 -> minLength 2']],
  [{ minLength: 0 }, {}, ['loosened minLength 0 -> ']],
  [{ maxItems: 5 }, { maxItems: 3 }, ['tightened maxItems 5 -> maxItems 3']],
  [{ minItems: 1 }, {}, ['loosened minItems 1 -> ']],
  [{ minimum: 0 }, { exclusiveMinimum: 0 }, ['tightened minimum 0 -> exclusiveMinimum 0']],
  [{ exclusiveMaximum: 9 }, { maximum: 9 }, ['loosened exclusiveMaximum 9 -> maximum 9']],
  [{ minimum: 1, exclusiveMinimum: 0 }, { minimum: 1 }, []],
  [{ multipleOf: 0.1 }, { multipleOf: 0.3 }, ['tightened multipleOf 0.1 -> multipleOf 0.3']],
  [{ multipleOf: 4 }, { multipleOf: 2 }, ['loosened multipleOf 4 -> multipleOf 2']],
  [{ multipleOf: 2 }, { multipleOf: 3 }, ['changed multipleOf 2 -> multipleOf 3']],
  [{ format: 'email' }, { format: 'uri' }, ['changed format "email" -> format "uri"']],
  [{}, { pattern: '^a' }, ['tightened  -> pattern "^a"']],
  [
    { minimum: 1, maximum: 5 },
    { minimum: 2, maximum: 6 },
    ['tightened minimum 1 -> minimum 2', 'loosened maximum 5 -> maximum 6'],
  ],
])('%j -> %j', (before, after, expected) => {
  const changes = constraintChanges(target, before, after);
  expect(
    changes.map(
      ({ kind, before = '', after = '' }) => `${kind.replace('field-constraint-', '')} ${before} -> ${after}`,
    ),
  ).toEqual(expected);
});

it.each<[Constraints, Constraints, string[]]>([
  [
    { minimum: '9007199254740993n' },
    { minimum: '9007199254740992n' },
    ['loosened minimum 9007199254740993n -> minimum 9007199254740992n'],
  ],
  [
    { maximum: '2020-01-01T00:00:00.000Z' },
    { maximum: '+010000-01-01T00:00:00.000Z' },
    ['loosened maximum 2020-01-01T00:00:00.000Z -> maximum +010000-01-01T00:00:00.000Z'],
  ],
  [{ multipleOf: '2n' }, { multipleOf: '4n' }, ['tightened multipleOf 2n -> multipleOf 4n']],
  [{ minSize: 1 }, { minSize: 2 }, ['tightened minSize 1 -> minSize 2']],
  [{ maxSize: 1 }, {}, ['loosened maxSize 1 -> ']],
  [{ startsWith: 'ab' }, { startsWith: 'a' }, ['loosened startsWith "ab" -> startsWith "a"']],
  [{ endsWith: 'b' }, { endsWith: 'ab' }, ['tightened endsWith "b" -> endsWith "ab"']],
  [{ includes: 'a' }, { includes: 'b' }, ['changed includes "a" -> includes "b"']],
  [{ mediaTypes: ['a', 'b'] }, { mediaTypes: ['b'] }, ['tightened mediaTypes ["a","b"] -> mediaTypes ["b"]']],
  [{ mediaTypes: ['a'] }, { mediaTypes: ['b'] }, ['changed mediaTypes ["a"] -> mediaTypes ["b"]']],
  [{ format: 'guid' }, { format: 'uuid' }, ['tightened format "guid" -> format "uuid"']],
  [
    { pattern: 'a' },
    { pattern: 'a', patternFlags: 'i' },
    ['changed pattern "a" -> pattern "a", patternFlags i'],
  ],
  [{ pattern: 'a' }, { pattern: 'b', also: [{ pattern: 'a' }] }, ['tightened  -> pattern "b"']],
  [{ pattern: 'a', also: [{ pattern: 'b' }] }, { pattern: 'b', also: [{ pattern: 'a' }] }, []],
  [{ minimum: 1, also: [{ minimum: 5 }] }, { minimum: 5 }, []],
  [{}, { rewritten: ['trimmed'] }, ['field-rewriting-changed  -> rewritten ["trimmed"]']],
])('%j -> %j', (before, after, expected) => {
  const changes = constraintChanges(target, before, after);
  expect(
    changes.map(
      ({ kind, before = '', after = '' }) => `${kind.replace('field-constraint-', '')} ${before} -> ${after}`,
    ),
  ).toEqual(expected);
});

it('knows what the options of times and dates with times take', () => {
  const relation = (before: z.ZodType, after: z.ZodType) => {
    const [was, is] = [before, after].map((schema) => {
      const { format, pattern } = z.toJSONSchema(schema);
      const usual = [z.toJSONSchema(z.iso.datetime()).pattern, z.toJSONSchema(z.iso.time()).pattern];
      return { ...(format !== undefined && { format }), ...(!usual.includes(pattern) && { pattern }) };
    });
    return constraintChanges(target, was ?? {}, is ?? {}).map(({ kind }) => kind);
  };
  const { datetime, time } = z.iso;
  expect(relation(datetime(), datetime({ offset: true }))).toEqual(['field-constraint-loosened']);
  expect(relation(datetime({ offset: true }), datetime())).toEqual(['field-constraint-tightened']);
  expect(relation(datetime(), datetime({ precision: 3 }))).toEqual(['field-constraint-tightened']);
  expect(relation(datetime({ precision: 0 }), datetime({ precision: 3 }))).toEqual([
    'field-constraint-changed',
  ]);
  expect(relation(time({ precision: 0 }), time())).toEqual(['field-constraint-loosened']);
});
