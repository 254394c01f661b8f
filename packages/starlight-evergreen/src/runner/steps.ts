import { limits } from './limits.ts';
import type { Step } from './protocol.ts';

/** Whether steps are few and short enough to be kept, and to happen again before a run. */
export function areRepeatable(steps: readonly Step[]): boolean {
  if (steps.length > limits.steps) return false;
  return steps.reduce((sum, step) => sum + sizeOf(step), 0) <= limits.stepCharacters;
}

function sizeOf(step: Step): number {
  if (step.kind === 'travel') return 1;
  const { method, url, headers, body = '' } = step;
  return [method, url, body, ...headers.flat()].reduce((sum, { length }) => sum + length, 0);
}
