import { type Browser, type BrowserContext, errors, expect, test } from '@playwright/test';
import { type Moved, movesOf, watchMoves } from './moved.ts';
import { serveInPieces } from './served-in-pieces.ts';

/** Slow enough that a page comes in parts, which are painted one after another. */
const networks = [
  { latency: 20, kilobytes: 400, slower: 1 },
  { latency: 150, kilobytes: 120, slower: 2 },
  { latency: 60, kilobytes: 200, slower: 4 },
];

const addresses = [
  '/',
  '/guides/seats/',
  '/guides/errors/',
  '/reference/operations/balances/create/',
  '/reference/models/',
  '/reference/models/customer/',
  '/changes/autumn-js/1.3.13/',
  '/proof/',
  '/404.html',
];

interface Network {
  latency: number;
  kilobytes: number;
  slower: number;
}

/** Milliseconds that each try to load a page may take. */
const patience = [20_000, 40_000, 80_000, 160_000];

/**
 * A slowed browser now and then never ends to load a page, and works all the while. That says nothing of what moves, so
 * another one tries, and waits longer.
 */
async function shift(browser: Browser, url: string, width: number, network: Network): Promise<Moved> {
  for (let attempt = 0; ; attempt += 1) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    try {
      return await shiftIn(context, url, network, patience[attempt] ?? 0);
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt + 1 >= patience.length) throw error;
    } finally {
      await context.close();
    }
  }
}

/** How much of what is seen moved while a page loaded for the first time (https://web.dev/articles/cls), and what did. */
async function shiftIn(
  context: BrowserContext,
  url: string,
  network: Network,
  timeout: number,
): Promise<Moved> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.kilobytes * 1024,
    uploadThroughput: network.kilobytes * 1024,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: network.slower });
  await watchMoves(page);
  await page.goto(url, { timeout });
  // Scripts that run when the page has loaded have their turn.
  await page.waitForTimeout(500);
  return movesOf(page);
}

// A recording slows the page down, more than the network does.
test.use({ trace: 'off' });

for (const width of [1440, 390]) {
  for (const address of addresses) {
    test(`nothing moves while ${address} loads at ${width} pixels`, async ({ browser, baseURL }) => {
      // A slow network on a slow machine.
      test.setTimeout(900_000);
      const url = new URL(address, baseURL).href;
      // They mostly wait for their networks.
      const shifts = await Promise.all(networks.map((network) => shift(browser, url, width, network)));
      for (const { score, what } of shifts) expect(score, what.join('\n')).toBeLessThan(0.01);
    });

    test(`nothing moves while ${address} comes in pieces at ${width} pixels`, async ({ page, baseURL }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height: 900 });
      await watchMoves(page);
      const pieces = await serveInPieces(new URL(address, baseURL).href, async (comment) => {
        await page.waitForFunction(isThere, comment);
        await page.evaluate(twoFrames);
      });
      try {
        await page.goto(pieces.url);
        await page.evaluate(twoFrames);
        const { score, what } = await movesOf(page);
        expect(score, what.join('\n')).toBeLessThan(0.01);
      } finally {
        await pieces.close();
      }
    });
  }
}

/** Runs in the page: whether a comment of its source has been read. */
function isThere(comment: string): boolean {
  const comments = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) {
    if (node.nodeValue === comment) return true;
  }
  return false;
}

/** Runs in the page: what is there is painted after a frame, and the next one says so. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
