import { defineConfig } from 'vitest/config';
import { environment } from './src/sandbox/environment.ts';
import LongestFirst from './tests/run/longest-first.ts';

export default defineConfig({
  plugins: [
    {
      // Packages as everybody gets them: what some ship under the condition `development` checks itself at each step.
      name: 'as-installed',
      configResolved: ({ ssr }) => {
        if (ssr.resolve) ssr.resolve.conditions = [];
      },
    },
  ],
  test: {
    include: ['{src,tests}/**/*.test.ts', 'packages/*/{src,house}/**/*.test.ts'],
    // Files share their workers: to load modules anew for each file takes longer than most tests.
    isolate: false,
    // Node loads the code, as it does for everybody who runs it: a module is the same one for a test and for what it tests.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // The SDK looks at its environment once in a process, whichever file of tests comes first.
    env: environment,
    // Most of what tests make is gone at once: a larger room for it is cleared less often.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    // By default one processor is left to the editor; where there are two, that is half of the speed.
    maxWorkers: '100%',
    // How long to wait is no claim about speed: reading a release takes seconds, and minutes on a busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
