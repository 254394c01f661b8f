import { diffWordsWithSpace } from 'diff';

/** A piece of a text, and whether the other text lacks it. */
export interface MarkedPart {
  text: string;
  isOther: boolean;
}

/** Longer texts are marked as a whole: comparing takes time that grows with both. */
const longest = 4_000;

/** Two texts with marks at what differs. */
export function markDifferences(
  before: string,
  after: string,
): { before: MarkedPart[]; after: MarkedPart[] } {
  if (before.length > longest || after.length > longest)
    return { before: [{ text: before, isOther: true }], after: [{ text: after, isOther: true }] };
  const parts = diffWordsWithSpace(before, after);
  return {
    before: parts
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, isOther: removed })),
    after: parts
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, isOther: added })),
  };
}
