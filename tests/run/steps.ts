import type { Step } from './step.ts';

/** Everything that guards the project: what is quick first, and of that what tells most. */
export const steps: readonly Step[] = [
  { name: 'lint', command: ['npx', 'oxlint', '--deny-warnings'] },
  { name: 'format', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'generate, and compare the committed pages',
    command: ['npx', 'starlight-evergreen', 'generate', '--check'],
  },
  { name: 'compare the SDK with the reports', command: ['npx', 'starlight-evergreen', 'drift'] },
  { name: 'run every example', command: ['npx', 'starlight-evergreen', 'examples'] },
  { name: 'check every block', command: ['npx', 'starlight-evergreen', 'check'] },
  { name: 'check the prose', command: ['npx', 'starlight-evergreen', 'prose'] },
  // Syncing renders the pages that the build then finds rendered, and writes the types of the content.
  { name: 'types', command: ['npm', 'run', '--silent', 'types'], slow: true },
  {
    name: 'unit tests',
    command: ['npx', 'vitest', 'run', '--reporter', './tests/run/vitest-reporter.ts'],
    slow: true,
  },
  { name: 'build', command: ['npx', 'astro', 'build'], slow: true },
  {
    name: 'sites made from the packed package',
    command: ['node', 'tests/package/prove.ts'],
    slow: true,
  },
  { name: 'browser tests', command: ['npx', 'playwright', 'test'], slow: true },
];
