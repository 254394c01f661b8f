import type { Step } from './step.ts';

const generate = 'generate, and compare the committed pages';
const check = 'check every block';
const examples = 'run every example';

/** Everything that guards the project: what is quick first, and of that what tells most. */
export const steps: readonly Step[] = [
  { name: 'lint', command: ['npx', 'oxlint', '--deny-warnings'] },
  { name: generate, command: ['npx', 'starlight-evergreen', 'generate', '--check'] },
  { name: 'format', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
  // Generating reads each release, and writes the pages: the commands below find both.
  {
    name: 'compare the SDK with the reports',
    command: ['npx', 'starlight-evergreen', 'drift'],
    after: [generate],
  },
  { name: check, command: ['npx', 'starlight-evergreen', 'check'], after: [generate] },
  { name: examples, command: ['npx', 'starlight-evergreen', 'examples'], after: [generate] },
  { name: 'check the prose', command: ['npx', 'starlight-evergreen', 'prose'], after: [generate] },
  // Syncing shows the checked blocks in the pages that the build then finds rendered, and writes the types of the content.
  { name: 'types', command: ['npm', 'run', '--silent', 'types'], after: [generate, check], slow: true },
  {
    name: 'unit tests',
    command: ['npx', 'vitest', 'run', '--reporter', './tests/run/vitest-reporter.ts'],
    after: [generate],
    slow: true,
  },
  // A page of the site tells what was generated, checked and run.
  { name: 'build', command: ['npx', 'astro', 'build'], after: ['types', check, examples], slow: true },
  { name: 'browser tests', command: ['npx', 'playwright', 'test'], after: ['build'], slow: true },
  {
    name: 'sites made from the packed package',
    command: ['node', 'tests/package/prove.ts'],
    slow: true,
  },
];
