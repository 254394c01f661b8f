import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from 'starlight-evergreen/testing/config';
import type { Bench } from './bench.ts';
import { type CompressedServer, serveCompressed } from './compressed-server.ts';
import { installTools } from './install-tools.ts';
import { measureSpeed, type PageSpeed } from './lighthouse.ts';
import { measurePresses } from './presses.ts';
import { measureLoads } from './loads.ts';
import type { Row } from './row.ts';

/** A page of each kind. */
const pages = {
  model: '/reference/models/balance/',
  operation: '/reference/operations/check/',
  guide: '/guides/credit-systems/',
  list: '/reference/models/',
} as const;

const barePage = '/models/page-1/';

/**
 * What readers wait for: pages of each kind against a bare Starlight page, as lighthouse sees them; the list of models
 * against other pages; the first result of a search, and runs of a block.
 */
export async function measureReaders(bench: Bench): Promise<Row[]> {
  const { folder } = await bench.site();
  const bare = await bench.bareSite();
  const tools = installTools(bench.root, bench.log);
  const executablePath = findBrowser();
  const ours = await serveCompressed(bench.root, folder);
  const theirs = await serveCompressed(bench.root, bare.folder);
  const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) });
  try {
    const inBrowser = await measureBrowser(browser, ours, theirs);
    // An idle one takes processor time as well.
    await browser.close();
    bench.log('  lighthouse');
    const speed = (url: string): Promise<PageSpeed> => measureSpeed(url, tools, bench.folder);
    return [...inBrowser, ...(await compareSpeed(speed, ours.origin, theirs.origin))];
  } finally {
    await browser.close();
    ours.close();
    theirs.close();
  }
}

async function measureBrowser(
  browser: Browser,
  ours: CompressedServer,
  theirs: CompressedServer,
): Promise<Row[]> {
  const bare = await measureLoads(browser, theirs.origin + barePage);
  const model = await measureLoads(browser, ours.origin + pages.model);
  const operation = await measureLoads(browser, ours.origin + pages.operation);
  const guide = await measureLoads(browser, ours.origin + pages.guide);
  const list = await measureLoads(browser, ours.origin + pages.list);
  const slowest = Math.max(model.time, operation.time, guide.time);
  return [
    {
      name: 'model page, requests beyond Starlight',
      measured: model.requests - bare.requests,
      bound: 2,
      unit: '',
      detail: `${model.requests} against ${bare.requests}`,
    },
    {
      name: 'list of models, load / other pages',
      measured: list.time / slowest,
      bound: 1.1,
      unit: 'x',
      detail: `medians: ${list.time.toFixed(0)} ms against ${model.time.toFixed(0)} (model), ${operation.time.toFixed(0)} (operation), ${guide.time.toFixed(0)} (guide)`,
    },
    ...(await measurePresses(browser, ours.origin)),
  ];
}

async function compareSpeed(
  speed: (url: string) => Promise<PageSpeed>,
  ours: string,
  bare: string,
): Promise<Row[]> {
  const base = await speed(bare + barePage);
  const rows: Row[] = [];
  for (const [kind, path] of Object.entries(pages)) {
    // oxlint-disable-next-line no-await-in-loop -- side by side they would slow each other down
    const own = await speed(ours + path);
    rows.push(
      {
        name: `${kind}, largest paint / bare`,
        measured: own.paint / base.paint,
        bound: 1.05,
        unit: 'x',
        detail: `${own.paint.toFixed(0)} ms against ${base.paint.toFixed(0)} ms; 5 % are what two loads of one page differ by`,
      },
      {
        name: `${kind}, blocking time beyond bare`,
        measured: own.blocking - base.blocking,
        bound: 10,
        unit: 'ms',
        detail: `${own.blocking.toFixed(0)} ms against ${base.blocking.toFixed(0)} ms`,
      },
      {
        name: `${kind}, layout shift beyond bare`,
        measured: own.shift - base.shift,
        bound: 0.001,
        unit: '',
        detail: `${own.shift.toFixed(4)} against ${base.shift.toFixed(4)}`,
      },
    );
  }
  return rows;
}
