import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    // By default one processor is left to the editor; where there are two, that is half of the speed.
    maxWorkers: '100%',
    // Reading a release and starting a compiler take seconds on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
