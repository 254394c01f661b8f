import { test as base } from '@playwright/test';
import { RunBlock } from '../run-block.ts';

/** The block that the tests of one process share. */
interface Kept {
  address?: string;
  block?: RunBlock;
}

/**
 * A test that writes code of its own into a block and runs it. All those of a process do so in one page, as a reader who
 * stays: its editor and its compiler are loaded once, and each run is also one after others. What has to find the page as it
 * was made opens it by itself, and so does what leaves something in it.
 */
export const test = base.extend<{ openBlock(address: string): Promise<RunBlock> }, { kept: Kept }>({
  kept: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const kept: Kept = {};
      await use(kept);
      await close(kept);
    },
    { scope: 'worker' },
  ],
  openBlock: async ({ browser, kept }, use, info) => {
    await use(async (address) => {
      if (kept.block !== undefined && isAt(kept, address)) return kept.block;
      await close(kept);
      const context = await browser.newContext();
      kept.address = address;
      kept.block = new RunBlock(await context.newPage());
      return kept.block.open(address);
    });
    // What went wrong here is not to be found by the next test.
    if (info.status !== info.expectedStatus) await close(kept);
  },
});

function isAt({ address, block }: Kept, wanted: string): boolean {
  return (
    block?.page.isClosed() === false && address === wanted && new URL(block.page.url()).pathname === wanted
  );
}

async function close(kept: Kept): Promise<void> {
  await kept.block?.page.context().close();
  delete kept.block;
}
