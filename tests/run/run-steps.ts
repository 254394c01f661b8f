import { commandLine, type Outcome, type Step } from './step.ts';

export interface RunOptions {
  /** Runs a step's command. */
  execute(step: Step): Promise<Outcome>;
  print(line: string): void;
  /** Begin slow steps after a failure too. */
  all?: boolean;
  /** Milliseconds since some moment. */
  now(): number;
}

/**
 * Runs steps one after another, and tells at the end what failed and how to run just that. After a failure what is quick
 * still runs, since it may tell more; what is slow does not.
 * @returns whether all steps ran and passed
 */
export async function runSteps(
  steps: readonly Step[],
  { execute, print, all = false, now }: RunOptions,
): Promise<boolean> {
  const failed: { step: Step; reruns: string[] }[] = [];
  const left: Step[] = [];
  for (const [index, step] of steps.entries()) {
    if (failed.length > 0 && step.slow === true && !all) {
      left.push(step);
      continue;
    }
    print(`\n== ${index + 1} of ${steps.length}: ${step.name}`);
    const started = now();
    const { passed, reruns } = await execute(step);
    print(`== ${step.name}: ${passed ? 'passed' : 'FAILED'} in ${((now() - started) / 1000).toFixed(0)} s`);
    if (!passed) failed.push({ step, reruns });
  }
  for (const line of summary(steps.length, failed, left)) print(line);
  return failed.length === 0;
}

/** Failures that are listed for one step; beyond these its own command does. */
const mostReruns = 10;

function summary(
  count: number,
  failed: readonly { step: Step; reruns: readonly string[] }[],
  left: readonly Step[],
): string[] {
  const lines = [''];
  for (const { step, reruns } of failed) {
    lines.push(`FAILED: ${step.name}. To run just that:`);
    const listed = reruns.length === 0 ? [commandLine(step)] : reruns.slice(0, mostReruns);
    lines.push(...listed.map((command) => `  ${command}`));
    const more = reruns.length - listed.length;
    if (more > 0) lines.push(`  and ${more} more: ${commandLine(step)}`);
  }
  if (left.length > 0) {
    lines.push(`Not run, as something failed before: ${left.map(({ name }) => name).join(', ')}.`);
    lines.push('  npm test -- --all runs these too.');
  }
  const passed = count - failed.length - left.length;
  lines.push(`${passed} passed, ${failed.length} failed${left.length > 0 ? `, ${left.length} not run` : ''}`);
  return lines;
}
