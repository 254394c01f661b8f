import { expect, type Locator, type Page, test } from '@playwright/test';
import { RunBlock } from 'starlight-evergreen/testing';
import { watchClipboard } from './clipboard.ts';

/** The widths of a desk and of a phone. */
const screens = [
  { name: 'at a desk', width: 1440, height: 900 },
  { name: 'on a phone', width: 390, height: 844 },
];

/** What a stranger writes: one name is wrong, and nobody has told. */
const written = `import { Autumn } from 'autumn-js';

const autumn = new Autumn();
const customer = { customerId: 'cus_123', featureId: 'messages' };

const { balance } = await autumn.track({ ...customer, value: 30 });
const r = await autumn.check({ ...customer, requiredBalanse: 9999 });
`;

/** The compiler has much to load before it says anything. */
const loaded = { timeout: 90_000 };

for (const { name, ...viewport } of screens) {
  test.describe(name, () => {
    test.use({ viewport, hasTouch: viewport.width < 600 });

    test('a stranger edits, is told of an error, completes, runs, moves the clock, and shares', async ({
      page,
      browser,
    }, info) => {
      const look = (step: string) => page.screenshot({ path: info.outputPath(`${step}.png`) });
      const copied = await watchClipboard(page);
      const block = await new RunBlock(page).open('/guides/tracking-usage/');
      const view = page.locator('.run').first();

      await block.write(written);
      await expect(block.errorCount).toHaveText('1 type error', loaded);
      await expect(block.errors).toContainText(/Did you mean to write 'requiredBalance'/);
      await expect(block.output).toBeHidden();
      await look('1-error');
      await block.errors
        .getByRole('button', { name: /requiredBalance/ })
        .last()
        .click();
      await expect(block.editor).toContainText('requiredBalance: 9999');
      await expect(block.errorCount).toHaveText('No type errors');

      await block.codeEditor.press('ControlOrMeta+End');
      await block.codeEditor.pressSequentially('console.log(r.allowed, balance?.rema');
      await expect(block.completions.filter({ hasText: 'remaining' })).toBeVisible();
      await look('2-completion');
      // Whoever types on at once does not take what has only just appeared.
      await page.waitForTimeout(200);
      await page.keyboard.press('Enter');
      await expect(block.editor).toContainText('balance?.remaining)');
      await expect(block.errorCount).toHaveText('No type errors');

      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(block.status).toHaveText(/^Finished after .* 2 requests/);
      expect(await block.text()).toContain('false 350');
      await look('3-run');
      await leaveSheet(page);
      const state = view.getByRole('region', { name: /^Sandbox: / });
      const balance = state.getByRole('listitem').filter({ hasText: 'Messages' }).first();
      await expect(balance).toContainText('was 380, now  → 350');
      await state.scrollIntoViewIfNeeded();
      await look('4-balance');

      const time = view.getByRole('group', { name: /^Time: / });
      await time.getByRole('button', { name: /next reset of Messages/ }).click();
      await expect(time).toContainText('1 January 2026');
      await expect(balance).toContainText('was 350, now  → 500');
      await time.scrollIntoViewIfNeeded();
      await look('5-clock');

      await view.getByRole('button', { name: /^Share: / }).click();
      await expect(page.getByText('Link copied')).toBeVisible();
      await look('6-share');
      const elsewhere = await browser.newContext({ viewport });
      const other = await elsewhere.newPage();
      const shared = await new RunBlock(other).open(await copied());
      await expect(other.getByText(/Read it before you run it/)).toBeVisible();
      await expect(codeOf(other)).toContainText('requiredBalance: 9999');
      await expect(shared.output).toBeHidden();
      await other.screenshot({ path: info.outputPath('7-elsewhere.png') });
      expect(await shared.press()).toMatch(/^Finished/);
      expect(await shared.text()).toContain('false 350');
      await other.screenshot({ path: info.outputPath('8-elsewhere-run.png'), fullPage: true });
      await elsewhere.close();
    });
  });
}

/** The code of the page's block, be it edited or not. */
function codeOf(page: Page): Locator {
  return page.locator('main figure').first();
}

/** On a phone code is edited in a sheet, which covers what a run has changed. */
async function leaveSheet(page: Page): Promise<void> {
  const done = page.getByRole('button', { name: 'Done' });
  if (await done.isVisible()) await done.click();
}
