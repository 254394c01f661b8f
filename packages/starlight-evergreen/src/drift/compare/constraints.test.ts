import { expect, it } from 'vitest';
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
