import { expect, type Page, type Request, test } from '@playwright/test';
import { RunBlock } from '../run-block.ts';

/** Milliseconds without a request, after which no more are expected. */
const quiet = 3_000;

/**
 * Once the editor of a block is open and its page has come to rest, the network may go: the block still runs.
 * @param address - of a page with a block that names a scenario
 */
export function testOffline(address: string): void {
  test('a block that is being edited runs without a network', async ({ page, context }) => {
    const atRest = watchRequests(page);
    const block = await new RunBlock(page).open(address);
    await block.edit.click();
    await expect(block.editor).toBeFocused();
    await atRest();
    await context.setOffline(true);
    try {
      await useOffline(block);
    } finally {
      // The next test may be in the same window.
      await context.setOffline(false);
    }
  });
}

/** Runs a block and what it was edited into, and presses what is beside it. */
async function useOffline(block: RunBlock): Promise<void> {
  const { page } = block;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  expect(await block.press()).toMatch(/^Finished/);
  for (const summary of await block.output.locator('summary').all()) await summary.click();
  for (const name of [/^Share: /, /^Copy as a project: /]) {
    const button = page.getByRole('button', { name }).first();
    if (await button.isVisible()) await button.click();
  }
  await block.write(`console.log('offline', typeof fetch);`);
  expect(await block.press()).toMatch(/^Finished/);
  expect(await block.text()).toContain('offline function');
  expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
}

/** @returns waits until all that was asked for has come, and nothing more is asked for */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = Date.now();
  const end = (request: Request): void => {
    open.delete(request);
    last = Date.now();
  };
  page.on('request', (request) => {
    open.add(request);
    last = Date.now();
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    await expect.poll(() => open.size === 0 && Date.now() - last > quiet, { timeout: 60_000 }).toBe(true);
  };
}
