import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench } from './bench.ts';
import { pagesOf } from './project.ts';
import type { Row } from './row.ts';
import { type Script, scriptsOf } from './scripts.ts';

/** What a model page weighs: its HTML, and the scripts it loads that a bare Starlight page does not. */
export async function measurePageWeight(bench: Bench): Promise<Row[]> {
  const project = await bench.project();
  const { folder } = await bench.site();
  const bare = await bench.bareSite();
  const models = pagesOf(project).filter((page) => page.includes('/models/'));
  const pages = models.map((page) => {
    const html = readFileSync(join(folder, page.replace(/\.mdx?$/, ''), 'index.html'), 'utf8');
    return { page, html, size: gzipSync(html).length };
  });
  const sizes = pages.map(({ size }) => size).toSorted((a, b) => a - b);
  const largest = pages.reduce((most, next) => (next.size > most.size ? next : most));

  const known = weightOf(
    scriptsOf(bare.folder, readFileSync(join(bare.folder, 'models/page-1/index.html'), 'utf8')),
  );
  const all = new Map<string, Script>();
  for (const { html } of pages) for (const script of scriptsOf(folder, html)) all.set(script.code, script);
  const own = [...all.values()];
  const bytes = weightOf(own) - known;
  return [
    {
      name: 'model page, HTML gzipped',
      measured: largest.size / 1000,
      bound: 12,
      unit: 'kB',
      detail: `the largest of ${pages.length}, ${largest.page}; the median is ${kilobytes(sizes[sizes.length >> 1] ?? 0)}; ${sizes.filter((size) => size > 12_000).length} are larger than the bound`,
    },
    {
      name: 'model page, scripts beyond Starlight',
      measured: bytes / 1000,
      bound: 5,
      unit: 'kB',
      detail: `${own.map(({ name, size }) => `${name} ${kilobytes(size)}`).join(', ')}, against ${kilobytes(known)}: Starlight's stand in the same file as ours`,
    },
  ];
}

function weightOf(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { size }) => sum + size, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
