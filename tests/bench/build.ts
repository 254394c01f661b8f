import type { Bench } from './bench.ts';
import { seconds } from './measure.ts';
import { pagesOf } from './project.ts';
import type { Row } from './row.ts';

/** Astro's build of the whole site, with nothing cached but the checks, against Starlight with as many plain pages. */
export async function measureBuild(bench: Bench): Promise<Row[]> {
  const pages = pagesOf(await bench.project()).length;
  const { build: bare } = await bench.bareSite();
  const { build: ours } = await bench.site();
  return [
    {
      name: 'build / bare Starlight',
      measured: ours.wall / bare.wall,
      bound: 2,
      unit: 'x',
      detail: `${pages} pages: ${seconds(ours)} against ${seconds(bare)}`,
    },
    {
      name: 'build, peak memory',
      measured: ours.peak / 1e9,
      bound: 4,
      unit: 'GB',
      detail: `bare Starlight: ${(bare.peak / 1e9).toFixed(1)} GB`,
    },
  ];
}
