import { expect, type Page } from '@playwright/test';
import { keepAlive } from './keep-alive.ts';
import { test } from './open-block.ts';

const ended = /RangeError|Stopped after 5 seconds|too much memory|out of memory/;

/**
 * Code that takes all the memory it can get: the run ends, the page goes on, and so does the next run.
 * @param address - of a page with a block that names a scenario
 */
export function testMemory(address: string): void {
  test.describe('memory', () => {
    for (const [kind, code] of [
      ['one huge buffer', 'console.log(new Uint8Array(2 ** 40).length);'],
      ['a text that never ends', `let text = 'x'; for (;;) text += text;`],
    ] as const) {
      test(kind, async ({ openBlock }, info) => {
        const moved = keepAlive(info);
        const block = await openBlock(address);
        const title = await block.page.title();
        expect(await block.runCode(code)).toMatch(ended);
        moved();
        expect(await block.page.title()).toBe(title);
        expect(await block.runCode(`console.log('next')`)).toContain('next');
      });
    }

    /**
     * How much memory a worker may take is up to the browser: it ends the worker, or the process of the whole frame. A page
     * of which any frame's process ends counts as crashed in Playwright, so this one is used from the page that opened it.
     * A process that is about to end may take the next frame with it; the runner notices, and tries again by itself.
     */
    test('a heap that never ends', async ({ page }, info) => {
      const moved = keepAlive(info);
      await page.goto(address);
      await openBeside(page, address);
      moved();
      const endless =
        'const all: unknown[] = []; for (;;) all.push(new Array(100_000).fill(all.length / 3));';
      expect(await runBeside(page, endless)).toMatch(ended);
      moved();
      expect(await runBeside(page, `console.log('next')`)).toContain('next');
    });

    test('a frame that is gone before a block begins is replaced, and the block runs', async ({
      openBlock,
    }) => {
      const block = await openBlock(address);
      expect(await block.runCode(`console.log('first')`)).toContain('first');
      await block.page.evaluate(() => document.querySelector('.run-frame')?.remove());
      expect(await block.runCode(`console.log('next')`)).toContain('next');
      expect(await block.page.locator('.run-frame').count()).toBe(1);
    });
  });
}

/** Opens a page from another one, and the editor of its first block. */
async function openBeside(page: Page, address: string): Promise<void> {
  await page.evaluate((url) => {
    Reflect.set(globalThis, 'beside', globalThis.open(url));
  }, address);
  await page.waitForFunction(() => {
    const { document }: Window = Reflect.get(globalThis, 'beside');
    const edit = [...document.querySelectorAll<HTMLElement>('.run button')].find(
      ({ textContent }) => textContent === 'Edit',
    );
    if (document.querySelector('[aria-label^="Code: "]') === null) edit?.click();
    return document.querySelector('[aria-label^="Code: "]') !== null;
  });
}

/** Runs code in the page that was opened. @returns what it says of the run, and the output */
async function runBeside(page: Page, code: string): Promise<string> {
  await page.evaluate((text) => {
    const { document }: Window = Reflect.get(globalThis, 'beside');
    const editor = document.querySelector('[aria-label^="Code: "]');
    if (editor === null) throw new Error('There is no editor.');
    if ('value' in editor) {
      editor.value = text;
      editor.dispatchEvent(new Event('input'));
    } else {
      // The page has no focus, so it is told of the keys.
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const told = { bubbles: true, cancelable: true };
      editor.dispatchEvent(new KeyboardEvent('keydown', { ...told, key: 'a', keyCode: 65, ctrlKey: true }));
      editor.dispatchEvent(new ClipboardEvent('paste', { ...told, clipboardData }));
    }
    // What the last run said must not pass for what this one says.
    document.querySelector('.run-status')?.replaceChildren();
    const run = [...document.querySelectorAll<HTMLElement>('.run button')].find(
      ({ textContent }) => textContent === 'Run',
    );
    run?.click();
  }, code);
  const said = await page.waitForFunction(
    () => {
      const { document }: Window = Reflect.get(globalThis, 'beside');
      const status = document.querySelector('.run-status')?.textContent ?? '';
      if (!/ after [\d.]+ |memory/.test(status)) return '';
      return `${status} ${document.querySelector('.run-output')?.textContent ?? ''}`;
    },
    undefined,
    { timeout: 150_000, polling: 100 },
  );
  return said.jsonValue();
}
