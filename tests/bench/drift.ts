import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';
import { bestByTurns, measure, seconds } from './measure.ts';
import { cli } from './project.ts';
import type { Row } from './row.ts';

const reader = fileURLToPath(new URL('./read-release.ts', import.meta.url));

/**
 * `drift` where nothing has changed, which is what CI runs, against reading the current release and nothing else: beyond
 * that it reads the other releases, traces calls to their paths, parses the reports and compares.
 */
export async function measureDrift({ root, log }: Bench): Promise<Row[]> {
  log('  drift and reading, twice by turns');
  const [drift, read] = await bestByTurns(
    () => measure([cli, 'drift'], root),
    () => measure([reader], root),
  );
  return [
    {
      name: 'drift / reading the release',
      measured: drift.wall / read.wall,
      bound: 3,
      unit: 'x',
      detail: `${seconds(drift)} against ${seconds(read)}`,
    },
    { name: 'drift', measured: drift.cpu, bound: 5, unit: 's', detail: 'of CPU, start of Node included' },
  ];
}
