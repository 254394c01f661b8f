import { startTrace } from '../../files/trace/start-trace.ts';
import type { Outcome } from '../../problem/reporter.ts';
import { factsOfUnchanged, keepGeneration } from './last-generation.ts';

export interface GenerateChangedOptions {
  root: string;
  /** Whether everything is read again in any case. */
  force: boolean;
  log(line: string): void;
}

/**
 * Generates the pages of every release, unless another generation would do what the last one did. To be called once in a
 * process, before what reads releases is loaded: what it is made of counts as well.
 */
export async function generateWhatChanged({ root, force, log }: GenerateChangedOptions): Promise<Outcome> {
  const start = performance.now();
  const known = force ? undefined : factsOfUnchanged(root);
  if (known !== undefined) {
    for (const line of known) log(line);
    log(`nothing has changed since; looked in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return { problems: [] };
  }
  const trace = startTrace();
  const { generatePages } = await import('./generate.ts');
  const facts: string[] = [];
  const outcome = await generatePages({ root, check: false, log, tell: (line) => facts.push(line) });
  if (outcome.problems.length === 0) keepGeneration(root, trace, facts);
  return outcome;
}
