import { expect } from '@playwright/test';
import { RunBlock } from 'starlight-evergreen/testing';
import { test } from '../../packages/starlight-evergreen/src/testing/suite/open-block.ts';

const imports = `import { Autumn } from 'autumn-js';\n\nconst autumn = new Autumn();\n`;
const guide = '/guides/checking-access/';

test('each value stands beside the one that the code says, and differences are marked', async ({
  openBlock,
}) => {
  const block = await openBlock('/install/');
  await block.runCode(`console.log('380 messages'); // => 120 messages
console.log('mine');
console.log({ a: 1 });
// => { a: 1 }
if (false) console.log('never'); // => never`);
  await expect(block.status).toContainText('2 of 3 expected values differ.');
  const calls = block.output.getByRole('list', { name: 'Printed' }).getByRole('listitem');
  await expect(calls).toHaveCount(4);
  await expect(calls.nth(0).locator('ins')).toHaveText('380');
  await expect(calls.nth(0).locator('del')).toHaveText('120');
  await expect(calls.nth(0).locator('.run-console')).toHaveText('380 messages');
  await expect(calls.nth(1).getByRole('img')).toHaveCount(0);
  await expect(calls.nth(2).getByRole('img', { name: 'As the code says' })).toBeVisible();
  await expect(calls.nth(3)).toContainText('Not printed, though the code says:never');
});

test('an error leads to its place in the code, also when the answer brought it', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  await block.runCode(`${imports}const id: string = 'nobody';
  const found = id as string && await autumn.customers.update({ customerId: id });`);
  await expect(block.codeEditor).toBeVisible();
  await block.output.getByRole('button', { name: 'line 5, column 56' }).click();
  await expect(block.editor).toBeFocused();
  await block.page.keyboard.insertText('HERE');
  await expect(block.editor).toContainText('autumn.customers.HEREupdate(');
});

test('what a schema finds wrong is told field by field', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  await block.runCode(`${imports}await autumn.check({ customerId: 7 as never, featureId: {} as never });`);
  const issues = block.output.getByRole('list', { name: 'What is wrong, by field' }).getByRole('listitem');
  await expect(issues).toHaveText(['customerId Must be a string.', 'featureId Must be a string.']);
  await expect(block.output).toContainText('line 4, column 14');
  expect(await block.text()).not.toContain('"path"');
});

test('an answer that refuses fields names them as the SDK does', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  await block.runCode(`${imports}await autumn.plans.create({ planId: 'a b', name: '' });`);
  const issues = block.output.getByRole('list', { name: 'What is wrong, by field' }).getByRole('listitem');
  await expect(issues.first()).toHaveText(
    'planId, on the wire plan_id has characters that an id cannot have',
  );
});

test('a request shows the names of the SDK beside those of the wire, and is copied', async ({
  openBlock,
}) => {
  const block = await openBlock('/install/');
  const { page } = block;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await block.runCode(`${imports}await autumn.check({ customerId: 'cus_123', featureId: 'messages' });`);
  await block.output.getByText('POST /v1/balances.check → 200').click();
  await expect(block.output).toContainText('"customerId": "cus_123"');
  await expect(block.output).toContainText('"customer_id": "cus_123"');
  await block.output.getByRole('button', { name: /^Copy as curl: / }).click();
  await expect(block.output.getByText('Copied.')).toBeVisible();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toContain('curl -X POST https://api.useautumn.com/v1/balances.check');
  expect(command).toContain('"authorization: Bearer $AUTUMN_SECRET_KEY"');
  await block.output.getByRole('button', { name: /^Copy as a test: / }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(`test("POST /v1/balances.check", async () => {`);
});

test('objects unfold, and all of them can be seen', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  await block.runCode(`const list = Array.from({ length: 9 }, (_, id) => ({ id, name: 'x'.repeat(60), deep: { a: { b: { c: { d: 'bottom' } } } } }));
console.log({ list });`);
  const first = block.output.getByRole('button', { name: '{ 3 lines' }).first();
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await first.click();
  await expect(block.output.getByText('id: 0,')).toBeVisible();
  await block.output.getByText('All of it').click();
  await expect(block.output.locator('.run-whole')).toContainText(`d: 'bottom'`);
});

test.describe('beside the code', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('stands what came of a run while its code is in sight', async ({ page }) => {
    const block = await new RunBlock(page).open(guide);
    await block.press();
    const contents = page.getByRole('link', { name: 'Overview', exact: true }).last();
    const figure = page.locator('figure[data-sandbox]').first();
    const [code, output] = [await figure.boundingBox(), await block.output.boundingBox()];
    expect(output?.x).toBeGreaterThanOrEqual((code?.x ?? 0) + (code?.width ?? 0));
    await expect(contents).toBeHidden();
    await page.keyboard.press('End');
    await expect(block.output).toBeHidden();
    await expect(contents).toBeVisible();
    await page.keyboard.press('Home');
    await figure.scrollIntoViewIfNeeded();
    await expect(block.output).toBeVisible();
    await page.getByRole('button', { name: 'Show below the code' }).click();
    await expect.poll(async () => (await block.output.boundingBox())?.x).toBeCloseTo(code?.x ?? 0, -1);
    await expect(contents).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('it stands below', async ({ page }) => {
    const block = await new RunBlock(page).open(guide);
    await block.press();
    const box = await block.output.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await expect(page.getByRole('button', { name: 'Show below the code' })).toBeHidden();
  });
});
