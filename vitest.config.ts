import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Reading a release and starting a compiler take seconds on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
