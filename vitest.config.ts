import { defineConfig } from 'vitest/config';

/** Tests that leave nothing behind share their workers: loading a module anew for each file takes longer than testing it. */
const shared = ['src/{errors,sandbox}/**/*.test.ts', 'packages/*/{src,house}/**/*.test.ts'];

/** Tests that change the process, or start others of the whole project. */
const isolated = ['src/**/*.test.ts', 'tests/**/*.test.ts'];

export default defineConfig({
  test: {
    // By default one processor is left to the editor; where there are two, that is half of the speed.
    maxWorkers: '100%',
    // Reading a release and starting a compiler take seconds on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      { extends: true, test: { name: 'isolated', include: isolated, exclude: shared } },
    ],
  },
});
