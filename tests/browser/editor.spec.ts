import { expect } from '@playwright/test';
import { RunBlock } from 'starlight-evergreen/testing';
import { test } from '../../packages/starlight-evergreen/src/testing/suite/open-block.ts';

const misspelt = `import { Autumn } from 'autumn-js';

const autumn = new Autumn();
const r = await autumn.check({ customerId: 'cus_123', featureId: 'messages', requiredBalanse: 9999 });
console.log(r.allowed, r.balanc);
`;

/** Until the types are there, the list of errors says that they are being loaded. */
async function writeMisspelt(block: RunBlock): Promise<void> {
  await block.write(misspelt);
  await expect(block.page.locator('.run-errors')).toContainText('2 type errors', { timeout: 90_000 });
}

test('misspelt names are told with the names that were meant, and put right by a button', async ({
  openBlock,
}) => {
  const block = await openBlock('/install/');
  await writeMisspelt(block);
  const errors = block.page.locator('.run-errors');
  await expect(errors.getByRole('listitem')).toContainText([
    `Did you mean to write 'requiredBalance'?`,
    `Did you mean 'balance'?`,
  ]);
  for (const name of ['requiredBalance', 'balance']) {
    await errors.getByRole('button', { name: `Change spelling to '${name}'` }).click();
  }
  await expect(errors).toContainText('No type errors');
  await expect(block.editor).toContainText('requiredBalance: 9999');
  expect(await block.press()).not.toContain('type error');
});

test('cards in the editor lead to the pages that the cards of blocks lead to', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  const { page } = block;
  await writeMisspelt(block);
  await block.editor.getByText('check', { exact: true }).hover();
  const card = page.locator('.cm-tooltip-hover');
  await expect(card).toContainText('(method) Autumn.check(request: CheckParams');
  await expect(card).toContainText('Checks whether a customer currently has enough balance');
  await expect(card.getByRole('link', { name: 'check', exact: true })).toHaveAttribute(
    'href',
    '/reference/operations/check/',
  );
  await card.getByRole('link', { name: 'CheckParams' }).click();
  await expect(page).toHaveURL('/reference/models/check-params/');
});

test('names that are nobody’s business are not offered', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  const { page } = block;
  await writeMisspelt(block);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('autumn.');
  const options = page.getByRole('option');
  await expect(options.filter({ hasText: /^check/ })).toBeVisible();
  const names = await options.allTextContents();
  expect(names.filter((name) => /^[_#$]/.test(name))).toEqual([]);
});

test('on a phone a key shows the type at the cursor', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await writeMisspelt(await new RunBlock(page).open('/install/'));
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Show the type at the cursor' }).click();
  await expect(page.getByRole('dialog', { name: 'Type of autumn' })).toContainText('const autumn: Autumn');
});
