import { startTrace } from '../../files/trace/start-trace.ts';
import type { Outcome } from '../../problem/reporter.ts';
import { factsOfUnchanged, keepRun, type ProjectRun } from './last-run.ts';

export interface UnlessUnchanged extends ProjectRun {
  /** Whether the work is done in any case. */
  force: boolean;
  log(line: string): void;
}

/** Told each line that would be true of another run as well. */
type Tell = (line: string) => void;

/**
 * Does a command's work, unless it would do what it did the last time. To be called once in a process, before what the
 * work needs is loaded: what it is made of counts as well.
 */
export async function unlessUnchanged(
  { force, log, ...run }: UnlessUnchanged,
  work: (tell: Tell) => Promise<Outcome>,
): Promise<Outcome> {
  const start = performance.now();
  const known = force ? undefined : factsOfUnchanged(run);
  if (known !== undefined) {
    for (const line of known) log(line);
    log(`nothing has changed since; looked in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return { problems: [] };
  }
  const trace = startTrace();
  try {
    const facts: string[] = [];
    const outcome = await work((line) => facts.push(line));
    if (outcome.problems.length === 0 && outcome.failed !== true) keepRun(run, trace, facts);
    return outcome;
  } finally {
    trace.stop();
  }
}
