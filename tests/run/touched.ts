import type { Step } from './step.ts';
import { stepNames as steps } from './steps.ts';

/** What a changed file can touch. */
interface Reach {
  matches: RegExp;
  /** Names of steps. */
  steps: readonly string[];
}

const source = [steps.lint, steps.format, steps.types, steps.unit];

/**
 * What can change with which file; the first that matches counts. A file that nothing matches touches everything: the
 * engine, the config, the SDK's schemas, and all that nobody thought of. Unit tests are run all: many read files that
 * they do not import.
 */
const reaches: readonly Reach[] = [
  { matches: /^[A-Z]+(\.md)?$/, steps: [steps.format, steps.prose, steps.unit] },
  { matches: /^tests\/browser\/[^/]+\.ts$/, steps: [...source, steps.browser] },
  { matches: /^tests\/package\//, steps: [...source, steps.packed] },
  { matches: /^tests\/(bench|drift|generate|playground)\//, steps: source },
  { matches: /^tests\/[^/]+\.test\.ts$/, steps: source },
  { matches: /^(src|packages\/[^/]+\/src)\/.*\.test\.ts$/, steps: source },
  // Sites made from the package have pages of their own.
  {
    matches: /^src\/content\/docs\/[^/]+\.mdx?$|^src\/content\/docs\/guides\//,
    steps: Object.values(steps).filter((name) => name !== steps.packed),
  },
];

/** Of some steps, those that changed files can touch, with all that these wait for; of a file that is not known, all. */
export function touchedSteps(all: readonly Step[], files: readonly string[]): Step[] {
  const touched = new Set<string>();
  const add = (name: string): void => {
    if (touched.has(name)) return;
    touched.add(name);
    const step = all.find((each) => each.name === name);
    for (const needed of step?.after ?? []) add(needed);
  };
  for (const file of files) {
    const reach = reaches.find(({ matches }) => matches.test(file));
    for (const name of reach?.steps ?? all.map((step) => step.name)) add(name);
  }
  return all.filter(({ name }) => touched.has(name));
}
