import type { Browser } from '@playwright/test';
import { median } from './lighthouse.ts';

/** What a page asks for and how long it takes, in a browser that has seen nothing before. */
export interface Loads {
  requests: number;
  /** Milliseconds until it is loaded and painted: the median. */
  time: number;
}

const loads = 5;

/** Loads a page some times, each with an empty cache. */
export async function measureLoads(browser: Browser, url: string): Promise<Loads> {
  const times: number[] = [];
  let requests = 0;
  for (let index = 0; index < loads; index += 1) {
    /* oxlint-disable no-await-in-loop -- side by side they would slow each other down */
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    requests = 0;
    page.on('request', (request) => (requests += Number(request.url().startsWith('http'))));
    await page.goto(url);
    await page.waitForLoadState('networkidle');
    const time = await page.evaluate(() =>
      Math.max(
        ...performance.getEntriesByType('navigation').map(({ duration }) => duration),
        ...performance.getEntriesByType('paint').map(({ startTime }) => startTime),
      ),
    );
    times.push(time);
    await context.close();
    /* oxlint-enable no-await-in-loop */
  }
  return { requests, time: median(times) };
}
