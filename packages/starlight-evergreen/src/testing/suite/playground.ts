import { expect, test } from '@playwright/test';
import { RunBlock } from '../run-block.ts';

/**
 * The code with which the playground begins stands in no source: it is checked here, as a reader would.
 * @param address - of the playground
 */
export function testPlayground(address: string): void {
  test('the playground begins with code that has no type errors, and runs', async ({ page }) => {
    const block = await new RunBlock(page).open(address);
    await expect(block.codeEditor).toBeVisible();
    await expect(block.errorCount).toHaveText('No type errors', { timeout: 90_000 });
    expect(await block.press()).toMatch(/^Finished after /);
  });
}
