import { expect, test } from '@playwright/test';
import { RunBlock } from './run-block.ts';

/** Code that takes all the memory it can get: the run ends, the page goes on, and so does the next run. */
for (const [kind, code] of [
  ['one huge buffer', 'console.log(new Uint8Array(2 ** 40).length);'],
  ['a text that never ends', `let text = 'x'; for (;;) text += text;`],
] as const) {
  test(`allocation: ${kind}`, async ({ page }) => {
    test.setTimeout(90_000);
    const block = await new RunBlock(page).open('/install/');
    const text = await block.runCode(code);
    expect(text).toMatch(/RangeError|Stopped after 5 seconds|too much memory|out of memory/);
    expect(await page.evaluate(() => document.title)).toContain('Install');
    expect(await block.runCode(`console.log('next')`)).toContain('next');
  });
}

/**
 * How much memory a worker may take is up to the browser: it ends the worker, or the process of the whole frame. A page
 * of which any frame's process ends counts as crashed in Playwright, so this one is used from the page that opened it.
 * A process that is about to end may take the next frame with it; the runner notices, and tries again by itself.
 */
test('allocation: a heap that never ends', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/install/');
  const results = await page.evaluate(
    async (codes) => {
      const opened = globalThis.open('/install/');
      if (!opened) throw new Error('no second page');
      async function until<Value>(find: () => Value | null | undefined | false): Promise<Value> {
        for (const end = Date.now() + 40_000; Date.now() < end;) {
          const found = find();
          if (found) return found;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error('waited too long');
      }
      const button = (name: string) =>
        [...opened.document.querySelectorAll<HTMLElement>('.run button')].find(
          ({ textContent }) => textContent === name,
        );
      const status = () => opened.document.querySelector('.run-status')?.textContent ?? '';
      (await until(() => button('Edit'))).click();
      const editor = await until(() => opened.document.querySelector<HTMLTextAreaElement>('.run-editor'));
      const seen: string[] = [];
      for (const code of codes) {
        editor.value = code;
        editor.dispatchEvent(new (Reflect.get(opened, 'Event'))('input'));
        // What the last run said must not pass for what this one says.
        opened.document.querySelector('.run-status')?.replaceChildren();
        button('Run')?.click();
        await until(() => / after [\d.]+ |memory/.test(status()));
        seen.push(`${status()} ${opened.document.querySelector('.run-output')?.textContent ?? ''}`);
      }
      return seen;
    },
    [
      'const all: unknown[] = []; for (;;) all.push(new Array(100_000).fill(all.length / 3));',
      `console.log('next')`,
    ],
  );
  expect(results[0]).toMatch(/RangeError|Stopped after 5 seconds|too much memory|out of memory/);
  expect(results[1]).toContain('next');
});

test('a frame that is gone before a block begins is replaced, and the block runs', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  expect(await block.runCode(`console.log('first')`)).toContain('first');
  await page.evaluate(() => document.querySelector('.run-frame')?.remove());
  expect(await block.runCode(`console.log('next')`)).toContain('next');
  expect(await page.locator('.run-frame').count()).toBe(1);
});
