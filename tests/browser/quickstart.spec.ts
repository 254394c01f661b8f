import { expect, type Locator, test } from '@playwright/test';
import { readExpectations } from '../../packages/starlight-evergreen/src/examples/expectations/expectations.ts';
import { codeAbove } from '../../packages/starlight-evergreen/src/testing/suite/code-above.ts';

/** A newcomer: from the first page to the quickstart, down the page, running what is there, and then changing a number. */
test('a newcomer reads the quickstart, runs every block and changes one', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Quickstart' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quickstart' })).toBeVisible();

  const runs = page.getByRole('button', { name: /^Run: / });
  // Their buttons come with the page's scripts.
  await expect(runs).not.toHaveCount(0);
  const count = await runs.count();
  expect(count).toBeGreaterThanOrEqual(5);
  for (let index = 0; index < count; index += 1) {
    const view = page.locator('.run').nth(index);
    await press(view);
    expect(await printedBy(view)).toBe(readExpectations(await codeAbove(view)).join('\n'));
  }

  const view = page.locator('.run').nth(await blockWith(page.locator('.run'), 'value: 1'));
  const code = await codeAbove(view);
  expect(await printedBy(view)).toBe('true\n499');
  await view.getByRole('button', { name: /^Edit: / }).click();
  await page.getByRole('textbox', { name: /^Code: / }).fill(code.replace('value: 1', 'value: 20'));
  await press(view);
  expect(await printedBy(view)).toBe('true\n480');
  await view.getByRole('button', { name: /^Reset: / }).click();
  await press(view);
  expect(await printedBy(view)).toBe('true\n499');

  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How it works' })).toBeVisible();
});

/** Presses Run below a block, and waits until all went well. */
async function press(view: Locator): Promise<void> {
  await view.getByRole('button', { name: /^Run: / }).click();
  await expect(view.getByRole('status')).toHaveText(/^Finished after [\d.]+ ms/, { timeout: 45_000 });
}

async function printedBy(view: Locator): Promise<string> {
  return (await view.locator('.run-console').allTextContents()).join('\n');
}

async function blockWith(views: Locator, code: string): Promise<number> {
  const codes = await Promise.all((await views.all()).map(codeAbove));
  const index = codes.findIndex((each) => each.includes(code));
  expect(index).toBeGreaterThanOrEqual(0);
  return index;
}
