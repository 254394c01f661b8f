import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowser } from 'starlight-evergreen/testing/config';
import { execute } from './run/execute.ts';
import { runSteps } from './run/run-steps.ts';
import { steps } from './run/steps.ts';

/** Everything that guards the project; `.ci/run` calls nothing else. `--all` goes on with what is slow after a failure. */
const { all = false } = parseArgs({ options: { all: { type: 'boolean' } } }).values;

try {
  process.env['CHROMIUM_PATH'] = ensureBrowser(console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const passed = await runSteps(steps, {
  execute,
  print: console.log,
  all,
  jobs: availableParallelism(),
  now: () => performance.now(),
});
process.exit(passed ? 0 : 1);
