import type { Browser, Page } from '@playwright/test';
import { RunBlock } from 'starlight-evergreen/testing';
import { median } from './lighthouse.ts';
import type { Row } from './row.ts';

/** A page with a block that calls the client. */
const address = '/install/';

const runsAgain = 5;

/** From a press or a key to what a reader waits for. */
export async function measurePresses(browser: Browser, origin: string): Promise<Row[]> {
  const search = await searchTime(browser, origin);
  const { first, later } = await runTimes(browser, origin);
  return [
    {
      name: 'search, first result after the first key',
      measured: search,
      bound: 300,
      unit: 'ms',
      detail: 'a page that was just loaded, its index in the cache of the browser',
    },
    { name: 'first run', measured: first, bound: 1000, unit: 'ms', detail: 'from the press, nothing cached' },
    {
      name: 'next run',
      measured: median(later),
      bound: 50,
      unit: 'ms',
      detail: `from the press: ${later.map((each) => each.toFixed(0)).join(', ')} ms`,
    },
  ];
}

/** Milliseconds from the first key to the first result, in a page that was loaded again. */
async function searchTime(browser: Browser, origin: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(origin + address);
  const find = async (): Promise<number> => {
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('/');
    const start = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          document.addEventListener('keydown', () => resolve(performance.now()), {
            capture: true,
            once: true,
          });
        }),
    );
    // The listener is there once the page has answered something that was asked later.
    await page.evaluate(() => document.readyState);
    await page.keyboard.type('c');
    const shown = await page.waitForFunction(
      () => document.querySelector('#search-results [role=option]') !== null && performance.now(),
    );
    const end = await shown.jsonValue();
    return Number(end) - (await start);
  };
  await find();
  await page.reload();
  const time = await find();
  await page.close();
  return time;
}

async function runTimes(browser: Browser, origin: string): Promise<{ first: number; later: number[] }> {
  const page = await browser.newPage();
  const block = await new RunBlock(page).open(origin + address);
  await page.waitForLoadState('networkidle');
  await block.run.waitFor();
  const first = await pressRun(page);
  const later: number[] = [];
  for (let index = 0; index < runsAgain; index += 1) {
    /* oxlint-disable no-await-in-loop -- a reader presses once more after reading; meanwhile the next worker gets ready */
    await page.waitForTimeout(1000);
    later.push(await pressRun(page));
    /* oxlint-enable no-await-in-loop */
  }
  await page.close();
  return { first, later };
}

/** Milliseconds from a press of the first block's Run until its end is told. */
function pressRun(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const run = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Run');
        const bar = run?.parentElement;
        if (run === undefined || !bar) throw new Error('The page has no block that runs.');
        const start = performance.now();
        let begun = false;
        const watch = new MutationObserver(() => {
          const text = bar.querySelector('[role=status]')?.textContent ?? '';
          begun ||= text.startsWith('Running');
          if (!begun || !/ after [\d.]+ ms/.test(text)) return;
          watch.disconnect();
          resolve(performance.now() - start);
        });
        watch.observe(bar, { childList: true, subtree: true, characterData: true });
        run.click();
      }),
  );
}
