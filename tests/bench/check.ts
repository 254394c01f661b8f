import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../../packages/starlight-evergreen/src/blocks/collect.ts';
import { compilerOptions } from '../../packages/starlight-evergreen/src/blocks/options.ts';
import type { Bench } from './bench.ts';
import { best, type Measurement, measure, seconds } from './measure.ts';
import { runNaiveTwoslash } from './naive-twoslash.ts';
import { cli, pagesOf } from './project.ts';
import type { Row } from './row.ts';

/** So few that the loop ends within a minute; at some hundred milliseconds each, enough. */
const sampleSize = 60;

/**
 * Checking every block, hovers included, with an empty cache and with a full one; what a block costs, against twoslash
 * in a loop; and whether the cost of a block stays the same when there are more of them.
 */
export async function measureCheck(bench: Bench): Promise<Row[]> {
  const project = await bench.project();
  const cold = (...paths: string[]): Promise<Measurement> => {
    rmSync(join(project, '.cache/blocks'), { recursive: true, force: true });
    return measure([cli, 'check', ...paths], project);
  };
  bench.log('  a quarter of the pages, half of them, all, the whole project, that again');
  const quarter = await cold(...everyPage(project, 4));
  const half = await cold(...everyPage(project, 2));
  const pages = await cold(...everyPage(project, 1));
  const all = await cold();
  const again = await best(() => measure([cli, 'check'], project));
  bench.log(`  twoslash in a loop, ${sampleSize} blocks`);
  const naive = runNaiveTwoslash(sample(project), bench.root, compilerOptions());

  const blocks = blocksOf(all);
  const perBlock = (all.wall * 1000) / blocks;
  const early = slope(quarter, half);
  const late = slope(half, pages);
  return [
    {
      name: 'check, a block / naive twoslash',
      measured: perBlock / naive.millisecondsPerBlock,
      bound: 0.03,
      unit: 'x',
      detail: `${perBlock.toFixed(1)} ms, start and end included, against ${naive.millisecondsPerBlock.toFixed(0)} ms`,
    },
    {
      name: 'check, cold',
      measured: all.wall,
      bound: 15 + 0.01 * blocks,
      unit: 's',
      detail: `${blocks} blocks with hovers in ${seconds(all)}, ${(all.peak / 1e9).toFixed(1)} GB`,
    },
    {
      name: 'check, nothing changed',
      measured: again.wall,
      bound: 1,
      unit: 's',
      detail: `the whole process: ${seconds(again)}`,
    },
    {
      name: 'check, cost of a block, many / few',
      measured: late / early,
      bound: 1.2,
      unit: 'x',
      detail: `CPU a block: ${early.toFixed(1)} ms from a quarter to a half, ${late.toFixed(1)} ms from there to all`,
    },
    {
      name: 'check, CPU of a block',
      measured: late,
      bound: 2,
      unit: 'ms',
      detail:
        'from half of them to all, start left out; of the time of a thread 43 % are hovers, 37 % programs, 19 % errors, and beside the threads half as much goes into collecting memory and compiling the compiler',
    },
    {
      name: 'check, memory',
      measured: all.peak / 1e9,
      bound: 1.2,
      unit: 'GB',
      detail:
        'the most that the process held, all threads together; in each, 0.25 GB are declarations and 0.1 GB what blocks make of them, the rest waits to be collected',
    },
  ];
}

/** Every so-many-th page. Without the project's own examples, which none of the parts has. */
function everyPage(project: string, step: number): string[] {
  const pages = pagesOf(project).filter((_, index) => index % step === 0);
  return pages.map((page) => join('src/content/docs', page));
}

/** How many blocks a report speaks of. */
function blocksOf({ output }: Measurement): number {
  const [, digits] = /in ([\d,]+) blocks? of/.exec(output) ?? [];
  if (digits === undefined) throw new Error(`There is no number of blocks in the report:\n${output}`);
  return Number(digits.replaceAll(',', ''));
}

/** Milliseconds of CPU for each block that one run had more than another; what every run spends once falls out. */
function slope(few: Measurement, many: Measurement): number {
  return ((many.cpu - few.cpu) * 1000) / (blocksOf(many) - blocksOf(few));
}

/** Blocks spread evenly over all that stand by themselves and have no error. */
function sample(project: string): string[] {
  const docs = join(project, 'src/content/docs');
  const { blocks } = collect({ root: project, paths: [docs] });
  const codes = blocks
    .filter(({ lang, excuse }) => lang === 'ts' && excuse === undefined)
    .map(({ code }) => code)
    .filter((code) => !/@errors|from '(?:\.|@)/.test(code));
  const step = Math.max(1, Math.floor(codes.length / sampleSize));
  return codes.filter((_, index) => index % step === 0).slice(0, sampleSize);
}
