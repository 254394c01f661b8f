/** Milliseconds between two lines. */
const betweenLines = 5000;

/** Of less than this share too little is known: much of the time went into the start. */
const leastShare = 0.1;

/**
 * Says how far a work is.
 * @param line - what is done by now
 * @param share - how much of the whole that is, from 0 to 1; without it nothing is said of what is left
 */
export type Progress = (line: string, share?: number) => void;

/**
 * Says now and then how far a long work is, and how long the rest of it may take: the first time after five seconds, so
 * that a short one says nothing.
 * @param log - prints a line
 * @param now - milliseconds
 */
export function createProgress(
  log: (line: string) => void,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  let last = start;
  return (line, share) => {
    if (now() - last < betweenLines) return;
    last = now();
    log(`${line}${share === undefined ? '' : timeLeft(last - start, share)}`);
  };
}

/** How many of a number of equal things are done. */
export function countDone(progress: Progress, things: string): (done: number, total: number) => void {
  return (done, total) => progress(`  ${done} of ${total} ${things}`, total === 0 ? 1 : done / total);
}

/** The rest takes as long for each part as what is done took. */
function timeLeft(elapsed: number, share: number): string {
  if (share < leastShare) return '';
  const seconds = Math.ceil((elapsed * (1 - share)) / share / 1000);
  return seconds < 1 ? '' : `, about ${seconds} s left`;
}
