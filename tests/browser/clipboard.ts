import type { Page } from '@playwright/test';

/** What the page's clipboard gets, as a headless browser keeps it from nobody else. */
export async function watchClipboard(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      sessionStorage.setItem('copied', text);
      return Promise.resolve();
    };
  });
  return async () => (await page.evaluate(() => sessionStorage.getItem('copied'))) ?? '';
}
