const betweenLines = 5000;

/**
 * Says now and then how far a long work is: the first time after five seconds, so that a short one says nothing.
 * @param log - prints a line
 * @param now - milliseconds
 */
export function createProgress(
  log: (line: string) => void,
  now: () => number = () => performance.now(),
): (line: string) => void {
  let last = now();
  return (line) => {
    if (now() - last < betweenLines) return;
    last = now();
    log(line);
  };
}
