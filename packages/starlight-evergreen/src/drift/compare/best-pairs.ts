/** A thing that is gone and a thing that is new, and how well one continues the other. */
export interface Candidate {
  before: string;
  after: string;
  /** More is better. */
  score: number;
}

/** Scores closer than this are a tie: which is the better one is then a matter of luck. */
const tie = 1e-6;

/**
 * The pairs in which each is the best match of the other. Where two matches are equally good, neither is taken: a rename
 * that is wrong misleads more than one that is missing.
 */
export function bestPairs(candidates: readonly Candidate[]): Map<string, string> {
  const bestAfter = bestBy(candidates, 'before', 'after');
  const bestBefore = bestBy(candidates, 'after', 'before');
  const pairs = new Map<string, string>();
  for (const [before, after] of bestAfter) {
    if (after !== undefined && bestBefore.get(after) === before) pairs.set(before, after);
  }
  return pairs;
}

function bestBy(
  candidates: readonly Candidate[],
  key: 'before' | 'after',
  other: 'before' | 'after',
): Map<string, string | undefined> {
  const best = new Map<string, { score: number; match: string | undefined }>();
  for (const candidate of candidates) {
    const match = candidate[other];
    const rival = best.get(candidate[key]);
    if (rival === undefined || candidate.score > rival.score + tie)
      best.set(candidate[key], { score: candidate.score, match });
    else if (rival.match !== match && Math.abs(candidate.score - rival.score) <= tie) rival.match = undefined;
  }
  return new Map([...best].map(([name, { match }]) => [name, match]));
}
