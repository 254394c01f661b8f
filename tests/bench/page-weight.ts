import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench } from './bench.ts';
import { pagesOf } from './project.ts';
import type { Row } from './row.ts';
import { scriptsOf } from './scripts.ts';

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

  const known = new Set(
    scriptsOf(bare.folder, readFileSync(join(bare.folder, 'models/page-1/index.html'), 'utf8')).map(
      ({ code }) => code,
    ),
  );
  const extra = new Map<string, { name: string; size: number }>();
  for (const { html } of pages) {
    for (const { name, code, size } of scriptsOf(folder, html))
      if (!known.has(code)) extra.set(code, { name, size });
  }
  const bytes = [...extra.values()].reduce((sum, { size }) => sum + size, 0);
  return [
    {
      name: 'model page, HTML gzipped',
      measured: largest.size / 1000,
      bound: 12,
      unit: 'kB',
      detail: `the largest of ${pages.length}, ${largest.page}; the median is ${kilobytes(sizes[sizes.length >> 1] ?? 0)}; ${sizes.filter((size) => size > 12_000).length} are larger than the bound, most of it one block's code and types`,
    },
    {
      name: 'model page, scripts beyond Starlight',
      measured: bytes / 1000,
      bound: 5,
      unit: 'kB',
      detail:
        Array.from(extra.values(), ({ name, size }) => `${name} ${kilobytes(size)}`).join(', ') || 'none',
    },
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
