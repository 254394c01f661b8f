import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';

/** A file that a page has loaded. */
export interface LoadedFile {
  name: string;
  /** Bytes, gzipped. */
  size: number;
}

/** To be called before a page is opened: writes down when the editor of a block takes its first key. */
export async function watchFirstKey(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (document.querySelector('[contenteditable][aria-label^="Code: "]') === null) return;
      watcher.disconnect();
      Reflect.set(globalThis, 'firstKey', performance.now());
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
}

/** What a page has loaded from the press of Edit until a key could be typed. */
export async function loadedUntilFirstKey(page: Page, pressed: number): Promise<LoadedFile[]> {
  const urls = await page.evaluate((since) => {
    const until: number = Reflect.get(globalThis, 'firstKey');
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime >= since)
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseEnd <= until)
      .map(({ name }) => name);
  }, pressed);
  return Promise.all(
    [...new Set(urls)].map(async (url) => ({
      name: new URL(url).pathname.replace(/^.*\//, ''),
      size: gzipSync(await (await page.request.get(url)).body()).length,
    })),
  );
}
