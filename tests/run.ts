import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowser } from 'starlight-evergreen/testing/config';
import { chooseSteps } from './run/choose-steps.ts';
import { execute } from './run/execute.ts';
import { runSteps } from './run/run-steps.ts';
import { steps } from './run/steps.ts';

/**
 * Everything that guards the project; `.ci/run` calls nothing else. `--all` goes on with what is slow after a failure,
 * `--changed` leaves out what no change can touch.
 */
const { all, changed } = parseArgs({
  options: { all: { type: 'boolean', default: false }, changed: { type: 'boolean', default: false } },
}).values;
const chosen = changed ? chooseSteps(steps, { root: process.cwd(), print: console.log }) : steps;

try {
  process.env['CHROMIUM_PATH'] = ensureBrowser(console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const passed = await runSteps(chosen, {
  execute,
  print: console.log,
  all,
  jobs: availableParallelism(),
  now: () => performance.now(),
});
process.exit(passed ? 0 : 1);
