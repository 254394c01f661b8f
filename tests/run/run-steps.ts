import { OrderedOutput } from './ordered-output.ts';
import type { Outcome, Output, Step } from './step.ts';
import { type Ended, summary } from './summary.ts';

export interface RunOptions {
  /** Runs a step's command. */
  execute(step: Step, output: Output): Promise<Outcome>;
  print(line: string): void;
  /** Begin slow steps after a failure too. */
  all?: boolean;
  /** How many run side by side. */
  jobs?: number;
  /** Milliseconds since some moment. */
  now(): number;
}

/**
 * Runs steps side by side, each after those that it names, and tells at the end what failed and how to run just that. After
 * a failure what is quick still runs, since it may tell more; what is slow is not begun.
 * @returns whether all steps ran and passed
 */
export async function runSteps(
  steps: readonly Step[],
  { execute, print, all = false, jobs = 1, now }: RunOptions,
): Promise<boolean> {
  const output = new OrderedOutput(print);
  const ended = new Map<Step, Ended>();
  const running = new Map<Step, Promise<void>>();
  const waiting = new Set(steps);

  const isReady = ({ after = [], behind = [], slow = false }: Step): boolean => {
    if (slow && !all && [...ended.values()].some(({ passed }) => !passed)) return false;
    const awaited = [...after, ...behind];
    // What is not among the steps of this run has nothing to wait for.
    return steps.every((other) => !awaited.includes(other.name) || ended.has(other));
  };
  const run = async (step: Step): Promise<void> => {
    const own = output.begin();
    own.print(`\n== ${steps.indexOf(step) + 1} of ${steps.length}: ${step.name}`);
    const started = now();
    const outcome = await execute(step, own);
    const milliseconds = now() - started;
    own.print(
      `== ${step.name}: ${outcome.passed ? 'passed' : 'FAILED'} in ${(milliseconds / 1000).toFixed(0)} s`,
    );
    ended.set(step, { step, milliseconds, ...outcome });
    running.delete(step);
    own.end();
  };
  const begin = (): void => {
    for (const step of steps) {
      if (running.size >= jobs) return;
      if (!waiting.has(step) || !isReady(step)) continue;
      waiting.delete(step);
      running.set(step, run(step));
    }
  };

  begin();
  while (running.size > 0) {
    // oxlint-disable-next-line no-await-in-loop -- what begins next depends on what has ended
    await Promise.race(running.values());
    begin();
  }
  const inOrder = steps.flatMap((step) => ended.get(step) ?? []);
  for (const line of summary(inOrder, [...waiting])) print(line);
  return inOrder.length === steps.length && inOrder.every(({ passed }) => passed);
}
