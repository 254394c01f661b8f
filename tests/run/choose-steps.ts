import { changedFiles } from './changed-files.ts';
import type { Step } from './step.ts';
import { touchedSteps } from './touched.ts';

/** The steps that the changes of a working tree can touch; what is left out is said. */
export function chooseSteps(
  steps: readonly Step[],
  { root, print }: { root: string; print(line: string): void },
): readonly Step[] {
  const files = changedFiles(root);
  if (files === undefined) {
    print('Where this change begins is not known to Git: everything runs.');
    return steps;
  }
  const chosen = touchedSteps(steps, files);
  print(`${files.length} files changed.`);
  const left = steps.filter((step) => !chosen.includes(step)).map(({ name }) => name);
  if (left.length > 0) print(`Left out, as nothing that changed can touch it: ${left.join('; ')}.`);
  return chosen;
}
