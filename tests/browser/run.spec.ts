import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Worker } from '@playwright/test';
import { RunBlock } from 'starlight-evergreen/testing';
import { test } from '../../packages/starlight-evergreen/src/testing/suite/open-block.ts';

const imports = `import { Autumn } from 'autumn-js';\n`;

test('a block runs against its scenario, and shows the requests it made', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  await expect(page.getByText('Runs against: A customer cus_123 on Pro')).toBeVisible();
  expect(await block.press()).toMatch(/^Finished after .* 2 requests/);
  await page.getByText('POST /v1/balances.check → 200').click();
  await expect(block.output).toContainText('"remaining": 380');
});

test('printed lines, exported values and types in the code', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  const text = await block.runCode(`${imports}
    const autumn: Autumn = new Autumn();
    const { balance } = await autumn.check({ customerId: 'cus_123', featureId: 'messages' });
    console.log(balance?.remaining, [1, 'two'], new Map([['a', { b: null }]]));
    console.warn('careful');
    export const remaining = balance?.remaining satisfies number | undefined;`);
  expect(text).toContain(`380 [ 1, 'two' ] Map(1) { 'a' => { b: null } }\ncareful`);
  expect(text).toMatch(/remaining\n+380/);
});

test('what is thrown is shown with its properties', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  const text = await block.runCode(`${imports}
    await new Autumn().customers.update({ customerId: 'nobody' });`);
  expect(await block.status.textContent()).toMatch(/^Threw AutumnDefaultError/);
  expect(text).toMatch(/statusCode\n404/);
  expect(text).toContain('customer_not_found');
});

test('work that nobody waits for still belongs to the run', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  const text = await block.runCode(`setTimeout(() => console.log('later'), 50);
    Promise.reject(new Error('unheard'));`);
  expect(text).toContain('later');
  expect(text).toContain('Error: unheard');
});

test('code that does not parse is told by its line', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  expect(await block.runCode('const a = 1;\nconst = 2;')).toMatch(/SyntaxError: .*\(2:\d+\)/);
  expect(await block.runCode(`import fs from 'node:fs';\nfs.readdirSync('/');`)).toContain('not "node:fs"');
});

test('names that the client alone lacks are fetched with the whole SDK', async ({ openBlock }) => {
  const block = await openBlock('/install/');
  const text = await block.runCode(`import { TrackParams$outboundSchema as schema } from 'autumn-js';
    console.log(schema.parse({ customerId: 'cus_123', featureId: 'messages' }));`);
  expect(text).toContain(`customer_id: 'cus_123'`);
});

test('edit, run and reset with the keyboard alone', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  await block.edit.focus();
  await page.keyboard.press('Enter');
  await expect(block.editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`console.log('by hand');`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(block.output).toHaveText(/by hand/);
  await block.reset.focus();
  await page.keyboard.press('Enter');
  await expect(block.editor).toBeHidden();
  await expect(block.run).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(block.status).toHaveText(/2 requests/);
});

test('what is copied after an edit is the edited code', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const block = await new RunBlock(page).open('/install/');
  const figure = page.locator('figure').filter({ has: block.editor });
  await block.edit.click();
  await block.editor.fill('const a = 1;\nconst b = 2;');
  await figure.hover();
  await figure.getByRole('button', { name: /^Copy: / }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('const a = 1;\nconst b = 2;');
});

test('a request value is encoded by its schema, and an edit by the same', async ({ page }) => {
  const block = await new RunBlock(page).open('/reference/models/track-params/');
  await block.press();
  await expect(block.output).toContainText('"customer_id": "cus_123"');
  const refused = await block.runCode(
    `import type { TrackParams } from 'autumn-js';
    const trackParams: TrackParams = { customerId: 7 as unknown as string };`.replace(/^ +/gm, ''),
  );
  expect(refused).toContain('ZodError');
});

test('a response value is what its schema reads from the wire', async ({ page }) => {
  const block = await new RunBlock(page).open('/reference/models/customer/');
  expect(await block.press()).toMatch(/^Finished/);
  await expect(block.output).toContainText('read by Customer$inboundSchema');
  expect(await block.runCode('const customer = { id: 1 };')).toContain('is not what the JSON on the wire');
});

test('a value of the older release is accepted by its schema', async ({ page }) => {
  const block = await new RunBlock(page).open('/releases/0.8.26/models/balances-track-response/');
  expect(await block.press()).toMatch(/^Finished/);
  await expect(block.output).toContainText('Accepted by BalancesTrackResponse');
});

test.describe('a run counts only if the sandbox answered', () => {
  test('a default that the SDK returns when the network fails is a failed run', async ({ openBlock }) => {
    const block = await openBlock('/install/');
    const text = await block.runCode(`${imports}
      const autumn = new Autumn({ serverURL: 'https://elsewhere.example' });
      const { allowed } = await autumn.check({ customerId: 'cus_123', featureId: 'messages' });
      console.log('allowed', allowed);`);
    expect(text).toContain('allowed true');
    expect(text).toContain('Failed: POST https://elsewhere.example/v1/balances.check was not sent');
    expect(text).toContain('Failed: The SDK printed that it hides a failed request');
    expect(await block.status.textContent()).toMatch(/^Failed/);
  });

  test('so is a request that the sandbox does not know', async ({ openBlock }) => {
    const block = await openBlock('/install/');
    const text = await block.runCode(`await fetch('https://api.useautumn.com/v1/no.such.thing', {
      method: 'POST', headers: { authorization: 'Bearer am_sk_test_docs' }, body: '{}' });`);
    expect(text).toContain('Failed: The sandbox does not answer POST /v1/no.such.thing');
  });
});

test('nothing is loaded before the first run, and then at most 300 kB', async ({ page }) => {
  let loaded = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith('http')) loaded.add(request.url());
  });
  const block = await new RunBlock(page).open('/install/');
  await page.waitForLoadState('networkidle');
  expect(
    [...loaded].filter((url) => /(?:run-panel|runner|run-\d|run-frame).*\.js|\/run\//.test(url)),
  ).toEqual([]);
  loaded = new Set();
  await block.press();
  expect(loaded.size).toBeGreaterThan(4);
  let bytes = 0;
  for (const url of loaded) bytes += gzipSync(await (await page.request.get(url)).body()).length;
  console.log(`  the first run loads ${loaded.size} files, ${(bytes / 1000).toFixed(0)} kB`);
  expect(bytes).toBeLessThan(300_000);
  loaded = new Set();
  await block.press();
  expect([...loaded]).toEqual([]);
});

test('a pointer that rests on Run has loaded what the run needs, and shows nothing', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => void (request.url().startsWith('http') && loaded.push(request.url())));
  const block = await new RunBlock(page).open('/install/');
  await page.waitForLoadState('networkidle');
  loaded.length = 0;
  await block.run.hover();
  await expect(page.locator('iframe.run-frame')).toHaveCount(1);
  await expect.poll(() => loaded.filter((url) => /run-(?:panel|\d).*\.js/.test(url)).length).toBe(2);
  await expect(block.status).toHaveCount(0);
  loaded.length = 0;
  expect(await block.press()).toMatch(/^Finished after/);
  expect(loaded).toEqual([]);
});

test('a later run finds a worker that has waited for it', async ({ page }) => {
  const started: Worker[] = [];
  page.on('worker', (worker) => started.push(worker));
  const block = await new RunBlock(page).open('/install/');
  await block.press();
  for (const count of [2, 3]) {
    // The next worker gets ready while the reader reads.
    await expect.poll(() => started.length).toBe(count);
    const ended = started[count - 1]?.waitForEvent('close');
    await block.press();
    await ended;
  }
});

test('a run and an editor have no accessibility faults', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  await block.runCode(`${imports}console.error('oh'); console.log(1);
    await new Autumn().customers.update({ customerId: 'nobody' });`);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
