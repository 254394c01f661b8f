import type { FieldUse } from './field-uses.ts';
import { saysSomething } from './prose.ts';

/** Uses of a field of which the same is said. */
export interface FieldMeaning {
  /** Untrusted Markdown; undefined where nothing is said. */
  description: string | undefined;
  uses: readonly FieldUse[];
}

/**
 * Groups uses by what is said of them. What is nearest to the caller comes first, then what most operations mean; uses
 * of which nothing is said come last.
 */
export function meaningsOf(uses: readonly FieldUse[]): FieldMeaning[] {
  const groups = [...Map.groupBy(uses, wordsOf).values()].map((ofGroup) => ({
    description: saysSomething(ofGroup[0]?.field.description) ? ofGroup[0].field.description : undefined,
    uses: ofGroup,
  }));
  return groups.toSorted(
    (a, b) =>
      Number(a.description === undefined) - Number(b.description === undefined) ||
      nearest(a.uses) - nearest(b.uses) ||
      operationsIn(b.uses) - operationsIn(a.uses),
  );
}

/** What is said, without the full stop that some end with. */
function wordsOf({ field: { description } }: FieldUse): string {
  return saysSomething(description) ? description.trim().replace(/\.$/, '') : '';
}

function nearest(uses: readonly FieldUse[]): number {
  return Math.min(...uses.map(({ path }) => path.length));
}

function operationsIn(uses: readonly FieldUse[]): number {
  return new Set(uses.map(({ operation }) => operation.name)).size;
}
