import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { RunBlock } from 'starlight-evergreen/testing';

/** A block with the sandbox that it ran in. */
class SandboxBlock extends RunBlock {
  readonly above: Locator;
  readonly ownStatus: Locator;

  constructor(page: Page, index = 0) {
    const view = page.locator('.run').nth(index);
    super(page, view);
    this.ownStatus = view.locator('.run-bar').getByRole('status');
    this.above = view.getByRole('checkbox', { name: /^Continue from / });
  }

  override async press(): Promise<string> {
    await this.run.click();
    await this.ownStatus.filter({ hasText: / after [\d.]+ ms/ }).waitFor({ timeout: 90_000 });
    return (await this.ownStatus.textContent()) ?? '';
  }

  /** A thing that the sandbox holds, as it is shown. */
  item(name: string): Locator {
    return this.state.getByRole('listitem').filter({ hasText: name }).first();
  }
}

test('what a run has changed is told beside it, in words too', async ({ page }) => {
  const block = new SandboxBlock(page);
  await block.open('/guides/tracking-usage/');
  await block.press();
  await expect(block.item('Messages')).toContainText('changed');
  await expect(block.item('Messages')).toContainText('was 380, now  → 379');
  await expect(block.state.getByRole('listitem')).toHaveCount(1);
  await block.state.getByText(/\d+ things that stayed the same/).click();
  await expect(block.state.getByRole('list', { name: 'Invoices' })).toContainText('$20.00');
});

test('at the next reset the balance is full again and an invoice is there; Run starts afresh', async ({
  page,
}) => {
  const block = new SandboxBlock(page);
  await block.open('/guides/tracking-usage/');
  await block.press();
  const printed = await block.text();
  await expect(block.time).toContainText('16 December 2025');
  await block.time.getByRole('button', { name: /next reset of Messages/ }).click();
  await expect(block.time).toContainText('1 January 2026.');
  await expect(block.time).toContainText('New: $20.00 on 1 January 2026. Changed: Messages, Pro.');
  await expect(page.getByRole('status').filter({ hasText: 'It is 1 January 2026' })).toContainText(
    'Messages: Used 121 → 0, Remaining 379 → 500.',
  );
  await expect(block.item('$20.00 on 1 January 2026')).toContainText('new');
  expect(await block.text()).toBe(printed);
  await block.time.getByRole('button', { name: 'Run again from here' }).click();
  await expect(block.output).toContainText('messages 499');
  await expect(block.time).toContainText('1 January 2026.');
  await block.press();
  await expect(block.output).toContainText('messages 379');
  await expect(block.time).toContainText('16 December 2025.');
});

test('the clock is moved with the keyboard alone, and the focus stays', async ({ page }) => {
  const block = new SandboxBlock(page);
  await block.open('/guides/tracking-usage/');
  await block.press();
  const later = block.time.getByRole('button', { name: 'One day later' });
  await later.focus();
  for (const day of [17, 18, 19]) {
    await page.keyboard.press('Enter');
    await expect(block.time).toContainText(`${day} December 2025`);
    await expect(later).toBeFocused();
  }
});

test('at the end of a trial its plan is paid for', async ({ page }) => {
  const block = new SandboxBlock(page, 3);
  await block.open('/guides/trials/');
  await block.press();
  await block.time.getByRole('button', { name: /^End of the trial of Team/ }).click();
  await expect(block.item('Team')).toContainText('was on trial, now  → active');
  await expect(block.item('$50.00 on 30 December 2025')).toContainText('new');
});

test('another scenario can be chosen: what it holds is shown, and Run starts there', async ({ page }) => {
  const block = new SandboxBlock(page);
  await block.open('/guides/tracking-usage/');
  await block.press();
  await page.getByText('Scenario: pro-customer').click();
  await block.scenario.selectOption('free-customer');
  await expect(block.scenario).toHaveAccessibleDescription(/^A customer cus_123 on Free/);
  await expect(page.locator('.run').first()).toContainText('It holds');
  await expect(page.locator('.run').first()).toContainText('Granted50');
  // The clock goes on where the run was, whatever is chosen for the next one.
  await block.time.getByRole('button', { name: 'One day later' }).click();
  await expect(block.time).toContainText('17 December 2025');
  await block.state.getByText(/that stayed the same$/).click();
  await expect(block.item('Messages')).toContainText('Granted500');
  await block.press();
  await expect(block.output).toContainText('messages 49');
});

test('a block goes on in the sandbox of the one above it, which is run first', async ({ page }) => {
  await page.goto('/guides/attaching-plans/');
  const [above, block] = [new SandboxBlock(page, 2), new SandboxBlock(page, 3)];
  await block.press();
  await expect(block.item('Messages')).toContainText('was 500, now');
  await block.above.check();
  await block.press();
  await expect(above.ownStatus).toHaveText(/ after /);
  await expect(block.item('Messages')).not.toContainText('was 500, now');
  await block.above.uncheck();
  await block.press();
  await expect(block.item('Messages')).toContainText('was 500, now');
});

test('a model has no sandbox to show', async ({ page }) => {
  const block = new SandboxBlock(page);
  await block.open('/reference/models/customer/');
  await block.press();
  await expect(block.output).toBeVisible();
  await expect(block.state).toBeHidden();
  await expect(block.time).toBeHidden();
  await expect(page.getByText(/^Scenario: /)).toBeHidden();
});

test('a sandbox beside a run has no accessibility faults', async ({ page }) => {
  const block = new SandboxBlock(page, 3);
  await block.open('/guides/trials/');
  await block.press();
  await block.time.getByRole('button', { name: /^End of the trial of Team/ }).click();
  await expect(block.item('Team')).toContainText('active');
  await page
    .locator('.run')
    .nth(3)
    .getByText(/^Scenario: /)
    .click();
  await expect(page.getByText('It holds')).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
