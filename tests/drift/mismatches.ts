import type { Change } from '../../packages/starlight-evergreen/src/drift/compare/change.ts';
import type { Expected } from './expected.ts';

const keys = ['model', 'field', 'operation', 'side', 'before', 'after'] as const;

/**
 * What is wrong with the changes that were reported for a mutation.
 * @param words - the mutation, for whoever reads the answer
 * @returns undefined when they are what was expected, and nothing else
 */
export function mismatch(
  words: string,
  expected: readonly Expected[],
  changes: readonly Change[],
): string | undefined {
  const wanted = expected.map((each) => line(each, each)).toSorted();
  // Of each change, what is expected of its kind is compared; of one that is not expected, all is shown.
  const found = changes
    .map((change) => line(change, expected.find((each) => isOf(each, change)) ?? change))
    .toSorted();
  if (wanted.join('\n') === found.join('\n')) return undefined;
  return [
    words,
    ...wanted.map((each) => `  expected ${each}`),
    ...(found.length === 0 ? ['  reported nothing'] : found.map((each) => `  reported ${each}`)),
  ].join('\n');
}

function isOf(expected: Expected, { kind, model, field, operation }: Change): boolean {
  return (
    expected.kind === kind &&
    expected.model === model &&
    expected.field === field &&
    expected.operation === operation
  );
}

/** Kind, class and place of a change; the facts that `of` has as well. Where it says no place, there must be none. */
function line(change: Expected | Change, of: Expected | Change): string {
  const facts = keys
    .filter((key) => of[key] !== undefined || key === 'model' || key === 'field' || key === 'operation')
    .flatMap((key) => (change[key] === undefined ? [] : [`${key} ${change[key]}`]));
  return [change.kind, change.class, ...facts].join(', ');
}
