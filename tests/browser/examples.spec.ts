import { expect, type Page, test } from '@playwright/test';
import { readExpectations } from '../../packages/starlight-evergreen/src/examples/expectations/expectations.ts';
import { sitePages } from './runner/site-pages.ts';

/** What one press of Run showed. */
interface Press {
  /** The block as the reader copies it. */
  code: string;
  /** All that was printed. */
  printed: string;
  /** The run in one sentence. */
  sentence: string;
}

const slices = 4;
const pages = [
  '/',
  '/install/',
  ...sitePages().filter(
    (address) =>
      address.startsWith('/guides/') ||
      (/\/operations\/.+\/$/.test(address) && !address.startsWith('/releases/')),
  ),
];

/** Every Run button of every guide and operation is pressed, and what appears is what the code says it prints. */
test.describe('every example runs in its page', () => {
  for (let slice = 0; slice < slices; slice += 1) {
    test(`slice ${slice + 1} of ${slices}`, async ({ page }) => {
      test.setTimeout(600_000);
      const wrong: string[] = [];
      let presses = 0;
      for (const address of pages.filter((_, index) => index % slices === slice)) {
        await page.goto(address);
        for (const { code, printed, sentence } of await pressAll(page)) {
          presses += 1;
          const expected = readExpectations(code).join('\n');
          if (sentence.startsWith('Finished') && printed === expected) continue;
          wrong.push(`${address}: ${sentence} printed\n${printed}\nnot\n${expected}`);
        }
      }
      console.log(`  pressed Run ${presses} times, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
      expect(presses).toBeGreaterThan(40);
    });
  }
});

/** Presses the Run buttons of a page one after another and waits for each to end. */
async function pressAll(page: Page): Promise<Press[]> {
  const results: Press[] = [];
  const buttons = page.getByRole('button', { name: 'Run', exact: true });
  for (let index = 0; index < (await buttons.count()); index += 1) {
    const button = buttons.nth(index);
    await button.click();
    const view = page.locator('.run').nth(index);
    const status = view.getByRole('status');
    await expect(status).toHaveText(/ after [\d.]+ ms/, { timeout: 45_000 });
    results.push({
      code: await view.evaluate((node) => {
        const copied =
          node.previousElementSibling?.querySelector<HTMLElement>('[data-code]')?.dataset['code'] ?? '';
        return copied.replaceAll('\u007f', '\n');
      }),
      printed: (await view.locator('.run-console').allTextContents()).join('\n'),
      sentence: (await status.textContent()) ?? '',
    });
  }
  return results;
}
