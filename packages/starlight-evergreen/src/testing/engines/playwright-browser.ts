import type { BrowserType, LaunchOptions, Page } from '@playwright/test';
import type { DrivenBrowser } from './driven-browser.ts';

/** A browser that Playwright drives: Chromium, and its own builds of the others. */
export async function startPlaywright(type: BrowserType, options: LaunchOptions): Promise<DrivenBrowser> {
  const browser = await type.launch(options);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  return { ...drivePage(page), close: () => browser.close() };
}

/** @param page stays open until whoever opened it closes it */
export function drivePage(page: Page): DrivenBrowser {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return {
    open: async (url) => void (await page.goto(url)),
    async evaluate(ask, ...args) {
      const expression = `(async () => JSON.stringify({ value: await (${ask})(...${JSON.stringify(args)}) }))()`;
      return JSON.parse(String(await page.evaluate(expression))).value;
    },
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    errors: () => errors.splice(0),
    close: () => Promise.resolve(),
  };
}
