import { expect, type Page, test } from '@playwright/test';
import { loadedUntilFirstKey, watchFirstKey } from '../first-key.ts';
import { RunBlock } from '../run-block.ts';

/** Bytes, gzipped. */
const most = 200_000;

/**
 * A page loads nothing of what runs and edits code before somebody asks for it, and little until code can be written.
 * @param address - of a page with a block that names a scenario
 */
export function testLoading(address: string): void {
  test.describe('loading', () => {
    test('a page that is only read loads nothing that runs or edits code', async ({ page }) => {
      const asked = watchFiles(page);
      const block = await new RunBlock(page).open(address);
      await expect(block.run).toBeVisible();
      await page.waitForLoadState('networkidle');
      const read = new Set(asked);
      await block.edit.click();
      await block.codeEditor.waitFor();
      const edited = [...asked].filter((url) => !read.has(url));
      expect(edited.filter((url) => /open-code-editor/.test(url))).toHaveLength(1);
      expect(
        [...read].filter((url) =>
          /run-panel|open-code-editor|playground-(?:worker|types)|\/run-(?:\d|frame)/.test(url),
        ),
      ).toEqual([]);
    });

    test(`until the first key can be typed, less than ${most / 1000} kB are loaded`, async ({ page }) => {
      await watchFirstKey(page);
      const block = await new RunBlock(page).open(address);
      await page.waitForLoadState('networkidle');
      const pressed = await page.evaluate(() => performance.now());
      await block.edit.click();
      await block.codeEditor.waitFor();
      const loaded = await loadedUntilFirstKey(page, pressed);
      expect(loaded.map(({ name }) => name).join()).toContain('open-code-editor');
      const bytes = loaded.reduce((sum, { size }) => sum + size, 0);
      console.log(`  until the first key ${loaded.length} files are loaded, ${(bytes / 1000).toFixed(0)} kB`);
      expect(bytes).toBeLessThan(most);
    });
  });
}

/** Addresses of the scripts and styles that a page asks for. */
function watchFiles(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (/^(?:script|stylesheet)$/.test(request.resourceType())) asked.add(request.url());
  });
  return asked;
}
