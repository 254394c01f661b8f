import { readdirSync, statSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { astro, type Bench } from './bench.ts';
import { measure, seconds } from './measure.ts';
import { cli, pagesOf } from './project.ts';
import type { Row } from './row.ts';

/**
 * Astro's build of the whole site, with nothing cached but the checks, against Starlight with as many plain pages; the same
 * again after one page was changed; and what it weighs.
 */
export async function measureBuild(bench: Bench): Promise<Row[]> {
  const project = await bench.project();
  const pages = pagesOf(project);
  const { build: bare } = await bench.bareSite();
  const { build: ours, folder } = await bench.site();
  const size = sizeOf(folder);
  bench.log('  building again with one page changed');
  changePage(project, pages);
  await measure([cli, 'check'], project);
  const again = await measure([astro(bench.root), 'build'], project);
  return [
    {
      name: 'build / bare Starlight',
      measured: ours.wall / bare.wall,
      bound: 1.3,
      unit: 'x',
      detail: `${pages.length} pages: ${seconds(ours)} against ${seconds(bare)}`,
    },
    {
      name: 'build with one page changed / bare Starlight',
      measured: again.wall / bare.wall,
      bound: 0.5,
      unit: 'x',
      detail: `${seconds(again)}, of which about 14 s of CPU are Astro's start and its two bundles`,
    },
    {
      name: 'build, peak memory',
      measured: ours.peak / 1e9,
      bound: 4,
      unit: 'GB',
      detail: `bare Starlight: ${(bare.peak / 1e9).toFixed(1)} GB`,
    },
    {
      name: 'built site',
      measured: size / 1e6,
      bound: 150,
      unit: 'MB',
      detail: `all files of its folder, of which the HTML is ${(sizeOf(folder, '.html') / 1e6).toFixed(0)} MB`,
    },
  ];
}

/** A sentence more on a page that people write. */
function changePage(project: string, pages: readonly string[]): void {
  const page = pages.find((each) => each.startsWith('guides/'));
  if (page === undefined) throw new Error('There is no guide to change.');
  const file = join(project, 'src/content/docs', page);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nThis sentence is new.\n`);
}

/** Bytes of all files below a folder. */
function sizeOf(folder: string, ending = ''): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => statSync(join(folder, name)))
    .filter((stats) => stats.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}
