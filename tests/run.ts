import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser/find-browser.ts';

/** Everything that guards the project, in the order that tells most, soonest. `.ci/run` calls nothing else. */
const steps: [string, string[]][] = [
  ['lint', ['npx', 'oxlint', '--deny-warnings']],
  ['format', ['npx', 'prettier', '--check', '--log-level', 'warn', '.']],
  [
    'generate, and compare the committed pages',
    ['node', 'packages/starlight-evergreen/src/cli/cli.ts', 'generate', '--check'],
  ],
  ['compare the SDK with the reports', ['node', 'packages/starlight-evergreen/src/cli/cli.ts', 'drift']],
  ['run every example', ['node', 'packages/starlight-evergreen/src/cli/cli.ts', 'examples']],
  ['check every block', ['node', 'packages/starlight-evergreen/src/cli/cli.ts', 'check']],
  ['check the prose', ['node', 'packages/starlight-evergreen/src/cli/cli.ts', 'prose']],
  // Syncing renders the pages that the build then finds rendered, and writes the types of the content.
  ['types', ['npm', 'run', '--silent', 'types']],
  ['unit tests', ['npx', 'vitest', 'run']],
  ['build', ['npx', 'astro', 'build']],
  ['browser tests', ['npx', 'playwright', 'test']],
];

function run(name: string, [command = '', ...args]: string[]): boolean {
  const start = performance.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(
    `== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  return status === 0;
}

try {
  process.env['CHROMIUM_PATH'] = ensureBrowser(console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const failed = steps.filter(([name, command]) => !run(name, command)).map(([name]) => name);
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
