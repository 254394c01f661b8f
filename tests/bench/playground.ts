import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { RunBlock, siteServer } from 'starlight-evergreen/testing';
import { findBrowser } from 'starlight-evergreen/testing/config';
import {
  type LoadedFile,
  loadedUntilFirstKey,
  watchFirstKey,
} from '../../packages/starlight-evergreen/src/testing/first-key.ts';
import { setSiteFolders } from '../../packages/starlight-evergreen/src/testing/site-folders.ts';
import type { Bench } from './bench.ts';
import { type Answer, recordAnswers } from './record-answers.ts';
import type { Row } from './row.ts';
import { workerHeap } from './worker-heap.ts';

/** A page with a block that calls the client. */
const address = '/install/';

/** What a reader types below a block, piece by piece: after each the errors are looked for. */
const typed = [
  '\nconst again = ',
  'await autumn.chek',
  '({ customerId: ',
  "'cus_123', ",
  'featureId: 7 ',
  '});',
  '\nconst { balance } = again',
  ';\nconsole',
  '.log(balance',
  '?.remaning);',
];

/**
 * The editor of a block, in a browser that has seen nothing of the site before: what it loads until a key can be typed,
 * how long until the compiler knows the errors of the code, how long it takes from then on, and what it holds in memory.
 */
export async function measurePlayground(bench: Bench): Promise<Row[]> {
  setSiteFolders({ root: await bench.project(), dist: (await bench.site()).folder });
  const server = siteServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) });
  try {
    return await measureIn(browser, `http://localhost:${bound.port}`, bench);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measureIn(browser: Browser, origin: string, bench: Bench): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(recordAnswers);
  await watchFirstKey(page);
  const heap = await workerHeap(page);
  const block = await new RunBlock(page).open(origin + address);
  await page.waitForLoadState('networkidle');
  const types = watchTypes(page);

  bench.log('  Edit, until the errors of the code are known');
  const pressed = await page.evaluate(() => performance.now());
  await block.edit.click();
  await answered(page, 'errors', 1);
  const ready = (await page.evaluate(() => performance.now())) - pressed;
  const first = await loadedUntilFirstKey(page, pressed);

  bench.log('  typing');
  await block.editor.press('ControlOrMeta+End');
  const before = (await answers(page)).length;
  for (const line of typed) {
    await block.editor.pressSequentially(line, { delay: 60 });
    const asked = (await answers(page)).filter(({ method }) => method === 'errors').length;
    await answered(page, 'errors', asked + 1);
  }
  const later = (await answers(page)).slice(before);
  const pack = await types();
  return [
    {
      name: 'playground, loaded until the first key',
      measured: kilobytes(first),
      bound: 200,
      unit: 'kB',
      detail: first.map(({ name, size }) => `${name} ${(size / 1000).toFixed(0)} kB`).join(', '),
    },
    {
      name: 'playground, types of a release',
      measured: kilobytes(pack),
      bound: 400,
      unit: 'kB',
      detail: pack.map(({ name }) => name).join(', '),
    },
    {
      name: 'playground, until the errors are known',
      measured: ready / 1000,
      bound: 6,
      unit: 's',
      detail: 'from Edit, with nothing in the cache',
    },
    row('errors', later, 140),
    row('completions', later, 50),
    {
      name: 'playground, heap of the compiler',
      measured: (await heap()) / 1e6,
      bound: 80,
      unit: 'MB',
      detail: 'after typing, and after garbage was collected',
    },
  ];
}

function row(method: string, all: readonly Answer[], bound: number): Row {
  const times = all
    .filter((answer) => answer.method === method)
    .map(({ time }) => time)
    .toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return {
    name: `playground, ${method} after a key`,
    measured: at(0.5),
    bound,
    unit: 'ms',
    detail: `median of ${times.length} in Chromium; ${at(0.1).toFixed(0)} to ${at(0.9).toFixed(0)} ms for four in five`,
  };
}

function answers(page: Page): Promise<Answer[]> {
  return page.evaluate(() => Reflect.get(globalThis, 'answers'));
}

async function answered(page: Page, method: string, count: number): Promise<void> {
  await page.waitForFunction(
    ([name, least]) => {
      const all: Answer[] = Reflect.get(globalThis, 'answers');
      return all.filter((answer) => answer.method === name).length >= least;
    },
    [method, count] as const,
    { timeout: 60_000 },
  );
}

/** Writes down which types a page loads. */
function watchTypes(page: Page): () => Promise<LoadedFile[]> {
  const urls = new Set<string>();
  page.on('request', (request) => {
    if (/playground-types/.test(request.url())) urls.add(request.url());
  });
  return () =>
    Promise.all(
      [...urls].map(async (url) => ({
        name: new URL(url).pathname.replace(/^.*\//, ''),
        size: gzipSync(await (await page.request.get(url)).body()).length,
      })),
    );
}

function kilobytes(loads: readonly LoadedFile[]): number {
  return loads.length === 0 ? Number.NaN : loads.reduce((sum, { size }) => sum + size, 0) / 1000;
}
