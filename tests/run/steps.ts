import type { Step } from './step.ts';

/** What each step is called. */
export const stepNames = {
  lint: 'lint',
  format: 'format',
  generate: 'generate, and compare the committed pages',
  drift: 'compare the SDK with the reports',
  check: 'check every block',
  examples: 'run every example',
  prose: 'check the prose',
  sync: 'read the content',
  types: 'types',
  unit: 'unit tests',
  build: 'build',
  browser: 'browser tests',
  packed: 'sites made from the packed package',
} as const;

const { generate, check, examples, sync, build, browser } = stepNames;

/** With as much room for short-lived texts as the command `build` gives it: it takes a sixth less of the processor. */
const astro = ['node', '--max-semi-space-size=64', 'node_modules/astro/bin/astro.mjs'] as const;

/** Everything that guards the project: what is quick first, and of that what tells most. */
export const steps: readonly Step[] = [
  { name: stepNames.lint, command: ['npx', 'oxlint', '--deny-warnings'] },
  { name: generate, command: ['npx', 'starlight-evergreen', 'generate', '--check'] },
  { name: stepNames.format, command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
  // Generating reads each release, and writes the pages: the commands below find both.
  {
    name: stepNames.drift,
    command: ['npx', 'starlight-evergreen', 'drift'],
    after: [generate],
  },
  { name: check, command: ['npx', 'starlight-evergreen', 'check'], after: [generate] },
  { name: examples, command: ['npx', 'starlight-evergreen', 'examples'], after: [generate] },
  { name: stepNames.prose, command: ['npx', 'starlight-evergreen', 'prose'], after: [generate] },
  // Syncing shows the checked blocks in the pages that the build then finds rendered, and writes the types of the content.
  { name: sync, command: [...astro, 'sync'], after: [generate, check], slow: true },
  {
    name: stepNames.unit,
    command: ['npx', 'vitest', 'run', '--reporter', './tests/run/vitest-reporter.ts'],
    after: [generate],
    slow: true,
  },
  // A page of the site tells what was generated, checked and run.
  { name: stepNames.build, command: [...astro, 'build'], after: [sync, check, examples], slow: true },
  { name: stepNames.browser, command: ['npx', 'playwright', 'test'], after: [build], slow: true },
  // Nothing waits for it, and the browser tests for the build, which writes the same types once more.
  {
    name: stepNames.types,
    command: ['npx', 'tsc', '--noEmit'],
    after: [sync],
    behind: [build],
    slow: true,
  },
  // Each of its sites has a browser suite of its own: beside the site's they would only wait for one another.
  {
    name: stepNames.packed,
    command: ['node', 'tests/package/prove.ts'],
    behind: [browser],
    slow: true,
  },
];
