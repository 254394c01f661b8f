import { expect, type Page } from '@playwright/test';
import { RunBlock } from '../run-block.ts';
import { endlessTypes, gotOut, lookAround, sayMarkup } from './attacks/codes.ts';
import { type AttackedPages, waysIn } from './attacks/ways-in.ts';
import { test } from './open-block.ts';

/** Code on a page is untrusted: somebody may have sent it, or told its reader to paste it. None of it may get out of its worker. */
export function testIsolation(pages: AttackedPages): void {
  const { block: address } = pages;
  for (const { name, bring } of waysIn(pages)) {
    test.describe(`code that came ${name}`, () => {
      test('finds no document, no storage and no way to the page', async ({ page }) => {
        const block = await bring(page, lookAround);
        await page.evaluate(() => {
          localStorage.setItem('secret', 'kept');
          const channel = new BroadcastChannel('site');
          channel.addEventListener('message', () => document.body.append('HEARD'));
          Reflect.set(globalThis, 'channel', channel);
        });
        expect(await block.press()).toMatch(/^Finished/);
        const text = await block.text();
        expect(text).not.toMatch(/\b(?:object|function)\b/);
        expect(text).toContain('origin null');
        for (const store of ['indexedDB', 'caches', 'storage']) expect(text).toContain(`${store} refused`);
        expect(text).not.toContain(gotOut);
        await expect(page.getByText('HEARD')).toHaveCount(0);
      });

      test('is shown as text, and what it says as well', async ({ page }) => {
        const block = await bring(page, sayMarkup);
        expect(await block.press()).toMatch(/^Threw Error/);
        expect(await block.text()).toContain('<img');
        expect(await page.locator('img[src="x"]').count()).toBe(0);
        expect(await page.title()).not.toBe('owned');
      });

      test('may have types without end: the page answers, and the code runs', async ({ page }) => {
        const block = await bring(page, endlessTypes);
        expect(await framesDrawn(page)).toBeGreaterThan(20);
        expect(await block.press()).toMatch(/^Finished/);
        expect(await block.runCode(`console.log('next')`)).toContain('next');
      });
    });
  }

  test.describe('code on a page', () => {
    test('forged messages are not heard', async ({ page }) => {
      const block = await new RunBlock(page).open(address);
      await block.edit.click();
      await block.editor.fill(
        `await new Promise((resolve) => setTimeout(resolve, 1000)); console.log('true end');`,
      );
      await block.run.click();
      // From the page itself and from another frame, to the page and to the runner's frame.
      await page.evaluate(() => {
        const report = {
          lines: [{ level: 'log', text: 'FORGED' }],
          requests: [],
          results: [],
          failures: [],
          time: 1,
        };
        const foreign = document.createElement('iframe');
        foreign.srcdoc = '';
        document.body.append(foreign);
        const messages = [
          { kind: 'report', id: 1, report },
          { kind: 'end', ...report },
          new Blob(['document.title = "FORGED"']),
        ];
        for (const message of messages) {
          const { port1 } = new MessageChannel();
          globalThis.postMessage(message, '*');
          foreign.contentWindow?.parent.postMessage(message, '*');
          for (const frame of document.querySelectorAll('iframe')) {
            frame.contentWindow?.postMessage(message, '*');
            if (frame.sandbox.length > 0) frame.contentWindow?.postMessage(message, '*', [port1]);
          }
        }
      });
      await expect(block.output).toContainText('true end');
      await expect(page.getByText('FORGED')).toHaveCount(0);
    });

    test('a worker that takes its voice back is believed nothing but text, and not for long', async ({
      openBlock,
    }) => {
      const block = await openBlock(address);
      const voice = `const voice = new Worker(URL.createObjectURL(new Blob([''])));
    const post = (message: unknown): void => {
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(globalThis), 'postMessage')?.value;
      own?.call(globalThis, message);
    };`;
      const text = await block.runCode(`${voice}
    for (let i = 0; i < 2_000; i += 1) post({ kind: 'line', line: { level: 'log', text: { html: '<img>' } } });
    post({ kind: 'nonsense' }); post(null);
    voice.terminate(); console.log('end');`);
      expect(text).toMatch(/end|Stopped/);
      expect(await block.runCode(`console.log('next')`)).toContain('next');
    });

    test('a polluted prototype stays in its worker, and ends with it', async ({ openBlock }) => {
      const block = await openBlock(address);
      await block.runCode(`Reflect.set(Object.prototype, 'polluted', 'yes');
    Reflect.set(Object.prototype, 'kind', 'end');
    Array.prototype.push = () => { throw new Error('polluted'); };
    Map.prototype.get = () => 'polluted';
    JSON.stringify = () => 'polluted';
    console.log(Reflect.get({}, 'polluted'));`);
      expect(await block.page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
      const text = await block.runCode(
        `console.log(Reflect.get({}, 'polluted'), [].push.length, JSON.stringify([1]))`,
      );
      expect(text).toContain('undefined 1 [1]');
    });

    test('the document of the frame runs nothing when it stands alone', async ({ page }) => {
      await page.goto('/run/frame.html');
      expect(await page.evaluate(() => globalThis.origin)).toBe('null');
      await page.evaluate(() => {
        const { port1 } = new MessageChannel();
        globalThis.postMessage(new Blob(['document.title = "owned"']), '*', [port1]);
        return new Promise((resolve) => setTimeout(resolve, 300));
      });
      expect(await page.title()).toBe('The examples run here');
    });

    test('a page of the site runs no script from a blob, and no inline script it did not name', async ({
      page,
    }) => {
      await page.goto(address);
      const outcome = await page.evaluate(async () => {
        const url = URL.createObjectURL(new Blob(['export {}'], { type: 'text/javascript' }));
        const script = document.createElement('script');
        script.textContent = 'document.title = "owned"';
        document.body.append(script);
        return import(url).then(
          () => 'ran',
          () => 'refused',
        );
      });
      expect(outcome).toBe('refused');
      expect(await page.title()).not.toBe('owned');
    });
  });
}

/** How often a page is drawn within some seconds: one that is blocked draws nothing. */
function framesDrawn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let frames = 0;
    for (const end = performance.now() + 5_000; performance.now() < end; frames += 1)
      await new Promise(requestAnimationFrame);
    return frames;
  });
}
