import { expect } from '@playwright/test';
import { draftKey, draftPrefix } from '../../../playground/drafts/draft-key.ts';
import { RunBlock } from '../../run-block.ts';
import { test } from '../test.ts';
import { markup } from './codes.ts';

const draft = { code: 'console.log(1)', original: '0', time: 0 };

/** What any script of the site's origin may have left under a draft's key. */
const contents: Readonly<Record<string, string>> = {
  nothing: '',
  'no JSON': '{ code',
  markup,
  null: 'null',
  'a list': '[]',
  'code that is no text': JSON.stringify({ ...draft, code: { toString: 1 } }),
  'a time that is none': JSON.stringify({ ...draft, time: 'never' }),
  'more than a draft holds': JSON.stringify({ ...draft, code: 'x'.repeat(2_000_000) }),
  'another prototype': `{"__proto__":{"code":"x"},"constructor":{"prototype":{"polluted":"yes"}}}`,
};

/**
 * What a browser has kept for a page is no more to be trusted than what a link brings.
 * @param address - of a page with a block that names a scenario
 */
export function testKeptDrafts(address: string): void {
  test.describe('a draft that is none', () => {
    for (const [name, content] of Object.entries(contents)) {
      test(`${name}: the block is as the page has it, and runs`, async ({ page }) => {
        const block = await new RunBlock(page).open(address);
        const title = (await block.run.getAttribute('aria-label'))?.replace(/^Run: /, '') ?? '';
        await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
          draftKey(address, title),
          content,
        ] as const);
        await page.reload();
        await expect(block.edit).toBeVisible();
        expect(await block.press()).toMatch(/^Finished/);
        expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
        expect(await page.title()).not.toBe('owned');
      });
    }
  });

  test('a browser that keeps nothing loses drafts, and nothing else', async ({ page }) => {
    await page.addInitScript((prefix) => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (key.startsWith(prefix)) throw new DOMException('There is no room.', 'QuotaExceededError');
        set.call(this, key, value);
      };
    }, draftPrefix);
    const block = await new RunBlock(page).open(address);
    expect(await block.runCode(`console.log('kept nothing')`)).toContain('kept nothing');
  });
}
