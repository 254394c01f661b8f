import { deflateRawSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { writeShareHash } from '../../../playground/share/share-link.ts';
import { RunBlock } from '../../run-block.ts';
import { test } from '../test.ts';
import { markup } from './codes.ts';

/** A link that holds a text, whatever it is. */
const linkWith = (text: string): string => `#code=${deflateRawSync(text).toString('base64url')}`;

/** Links that hold no code. */
const broken: Readonly<Record<string, string>> = {
  'an empty one': '#code=',
  'characters of no alphabet': `#code=${encodeURIComponent(markup)}`,
  'bytes of nothing': '#code=AAAA',
  'one that was cut': linkWith(JSON.stringify({ code: 'let all = 1;', lang: 'ts' })).slice(0, -8),
  'no JSON': linkWith(markup),
  'code that is no text': linkWith('{"code":{"toString":1},"lang":"ts"}'),
  'another prototype': linkWith('{"__proto__":{"code":"1","lang":"ts"}}'),
  'a very long one': `#code=${'A'.repeat(1_000_000)}`,
  'few bytes that hold very many': linkWith(JSON.stringify({ code: ' '.repeat(30_000_000), lang: 'ts' })),
};

/** A link to the playground may come from anybody: it shows code, and does nothing. */
export function testLinks(playground: string): void {
  test.describe('a link', () => {
    test('says that somebody else wrote the code, and does not run it', async ({ page }) => {
      const block = await openLink(page, playground, {
        code: `document.title = 'owned'; console.log('ran by itself');`,
        lang: 'ts',
      });
      await expect(block.editor).toContainText('ran by itself');
      await expect(page.getByText(/read it before you run it/i)).toBeVisible();
      // Long enough for whatever would begin by itself.
      await page.waitForTimeout(3_000);
      expect(await block.text()).toBe('');
      await expect(block.status).not.toHaveText(/ after /);
      expect(await page.title()).not.toBe('owned');
    });

    for (const [name, hash] of Object.entries(broken)) {
      test(`${name}: a sentence says what is wrong, and the page works`, async ({ page }) => {
        const block = await new RunBlock(page).open(playground + hash);
        await expect(page.getByText(/^The link .*\.$/)).toBeVisible();
        expect(await block.runCode(`console.log('works')`)).toContain('works');
        expect(await page.title()).not.toBe('owned');
      });
    }

    test('may name a release and a scenario that the site does not have', async ({ page }) => {
      const block = await openLink(page, playground, {
        code: `console.log('works')`,
        lang: 'ts',
        release: markup,
        scenario: markup,
      });
      await expect(page.locator('img[src="x"]')).toHaveCount(0);
      expect(await block.press()).toMatch(/ after /);
      expect(await page.title()).not.toBe('owned');
    });

    test('may hold code without end: it is stopped, and the page goes on', async ({ page }) => {
      const block = await openLink(page, playground, { code: 'for (;;);', lang: 'ts' });
      await block.press();
      await expect(block.output).toContainText('Stopped after 5 seconds');
      expect(await block.runCode(`console.log('next')`)).toContain('next');
    });
  });
}

async function openLink(
  page: Page,
  playground: string,
  shared: Parameters<typeof writeShareHash>[0],
): Promise<RunBlock> {
  const block = await new RunBlock(page).open(playground + (await writeShareHash(shared)));
  await expect(block.editor).toBeVisible();
  return block;
}
