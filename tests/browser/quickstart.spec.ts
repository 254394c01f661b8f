import { expect, type Locator, test } from '@playwright/test';
import { readExpectations } from '../../src/expectations/expectations.ts';
import { RunBlock } from './run-block.ts';

/** A newcomer: from the first page to the quickstart, down the page, running what is there, and then changing a number. */
test('a newcomer reads the quickstart, runs every block and changes one', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Quickstart' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quickstart' })).toBeVisible();

  const runs = page.getByRole('button', { name: 'Run', exact: true });
  const count = await runs.count();
  expect(count).toBeGreaterThanOrEqual(5);
  for (let index = 0; index < count; index += 1) {
    await runs.nth(index).click();
    const view = page.locator('.run').nth(index);
    await expect(view.getByRole('status')).toHaveText(/^Finished after [\d.]+ ms/, { timeout: 45_000 });
    const printed = (await view.locator('.run-console').allTextContents()).join('\n');
    expect(printed).toBe(readExpectations(await codeOf(view)).join('\n'));
  }

  const index = await blockWith(page.locator('.run'), 'value: 1');
  const block = new RunBlock(page, page.locator('.run').nth(index));
  const code = (await codeOf(page.locator('.run').nth(index))).replace('value: 1', 'value: 20');
  expect(await block.text()).toContain('49');
  const text = await block.runCode(code);
  expect(text).toContain('30');
  expect(text).not.toContain('49');
  await block.reset.click();
  await block.press();
  expect(await block.text()).toContain('49');

  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How it works' })).toBeVisible();
});

/** The code above a run, as the copy button gives it. */
function codeOf(view: Locator): Promise<string> {
  return view.evaluate((node) => {
    const copied = node.previousElementSibling?.querySelector<HTMLElement>('[data-code]')?.dataset['code'];
    return (copied ?? '').replaceAll('\u007f', '\n');
  });
}

async function blockWith(views: Locator, code: string): Promise<number> {
  const codes = await Promise.all((await views.all()).map(codeOf));
  const index = codes.findIndex((each) => each.includes(code));
  expect(index).toBeGreaterThanOrEqual(0);
  return index;
}
