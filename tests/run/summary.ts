import { commandLine, type Outcome, type Step } from './step.ts';

/** A step that has ended. */
export interface Ended extends Outcome {
  step: Step;
  milliseconds: number;
}

/** Failures that are listed for one step; beyond these its own command does. */
const mostReruns = 10;

/** How long each step took, what failed and how to run just that, and what was not run. */
export function summary(ended: readonly Ended[], left: readonly Step[]): string[] {
  const failed = ended.filter(({ passed }) => !passed);
  const lines = ['', ...times(ended), ''];
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
  const passed = ended.length - failed.length;
  lines.push(`${passed} passed, ${failed.length} failed${left.length > 0 ? `, ${left.length} not run` : ''}`);
  return lines;
}

function times(ended: readonly Ended[]): string[] {
  return ended.map(({ step, milliseconds, passed }) => {
    const seconds = (milliseconds / 1000).toFixed(0).padStart(5);
    return `${seconds} s  ${step.name}${passed ? '' : ' (FAILED)'}`;
  });
}
