import { defineConfig } from 'vitest/config';

/** Tests that leave nothing behind share their workers: loading a module anew for each file takes longer than testing it. */
const shared = ['src/{errors,sandbox}/**/*.test.ts', 'packages/*/{src,house}/**/*.test.ts'];

/** Tests that change the process, or start others of the whole project. */
const isolated = ['src/**/*.test.ts', 'tests/**/*.test.ts'];

export default defineConfig({
  test: {
    // By default one processor is left to the editor; where there are two, that is half of the speed.
    maxWorkers: '100%',
    // How long to wait is no claim about speed: reading a release takes seconds, and minutes on a busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      { extends: true, test: { name: 'isolated', include: isolated, exclude: shared } },
    ],
  },
});
