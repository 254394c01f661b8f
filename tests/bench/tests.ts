import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { measure, type Measurement } from './measure.ts';
import type { Row } from './row.ts';

/**
 * All that guards the project, in a clone of what is committed, as continuous integration runs it; then the unit tests with
 * the machine to themselves. Both are seconds of a quiet machine with two processors: there is nothing to hold them against.
 */
export async function measureTests({ root, folder, log }: Bench): Promise<Row[]> {
  const clone = join(folder, 'clone');
  log('  cloning the project and installing its packages');
  execFileSync('git', ['clone', '--quiet', root, clone]);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: clone,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  log('  running all tests');
  const whole = await measure(['tests/run.ts'], clone);
  log('  running the unit tests alone');
  const unit = await measure([join(clone, 'node_modules/vitest/vitest.mjs'), 'run'], clone);
  return [
    {
      name: 'npm test',
      measured: whole.wall,
      bound: 480,
      unit: 's',
      detail: `seconds of its steps, two at a time: ${stepTimes(whole).join(', ')}`,
    },
    {
      name: 'unit tests alone',
      measured: unit.wall,
      bound: 90,
      unit: 's',
      detail: `${unit.wall.toFixed(0)} s, with the packages read as they were after npm test`,
    },
  ];
}

/** What the table at the end says of each step. */
function stepTimes({ output }: Measurement): string[] {
  const lines = output.matchAll(/^\s+(?<seconds>\d+) s {2}(?<name>\S.*)$/gm);
  return [...lines].map(({ groups }) => `${groups?.['name']} ${groups?.['seconds']}`);
}
