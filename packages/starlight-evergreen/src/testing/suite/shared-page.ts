import type { BrowserContext, Page } from '@playwright/test';
import { test as quietTest } from './test.ts';

/** A page of each way to look at the site, such as with forced colours. */
type SharedPages = Map<string, { context: BrowserContext; page: Page }>;

/**
 * A quiet test for pages that are only read or run: all of them are opened in one page, one after another, as by a reader
 * who stays. A browser then starts no window for each, and loads and compiles the site's scripts once. Tests that write
 * drafts, or choose anything that the browser keeps, need a page of their own.
 */
export const test = quietTest.extend<{ page: Page }, { sharedPages: SharedPages }>({
  sharedPages: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const pages: SharedPages = new Map();
      await use(pages);
      for (const { context } of pages.values()) await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ browser, sharedPages, colorScheme, contextOptions, viewport }, use) => {
    const key = JSON.stringify({ colorScheme, contextOptions, viewport });
    let shared = sharedPages.get(key);
    if (shared === undefined || shared.page.isClosed()) {
      await shared?.context.close();
      const context = await browser.newContext();
      shared = { context, page: await context.newPage() };
      sharedPages.set(key, shared);
    }
    const { page } = shared;
    if (viewport !== null) await page.setViewportSize(viewport);
    await use(page);
    // What still goes on in it ends here, and is not heard by the next test.
    await page.goto('about:blank');
  },
});
