import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { RunBlock } from 'starlight-evergreen/testing';
import { watchClipboard } from './clipboard.ts';

const code = `import { Autumn } from 'autumn-js';

const autumn = new Autumn();
const { balance } = await autumn.check({ customerId: 'cus_123', featureId: 'messages' });
console.log('left', balance?.remaining);
`;

const linkWith = (shared: object | string): string => {
  const text = typeof shared === 'string' ? shared : JSON.stringify(shared);
  return `/playground/#code=${deflateRawSync(text).toString('base64url')}`;
};

const note = (page: Page) => page.locator('.playground-note');

test('what was written on a page is shared, opened elsewhere, and runs there when Run is pressed', async ({
  page,
  browser,
}) => {
  const copied = await watchClipboard(page);
  const block = await new RunBlock(page).open('/install/');
  await block.write(code);
  await page
    .getByRole('button', { name: /^Share: / })
    .first()
    .click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = await copied();
  expect(link).toMatch(/\/playground\/#code=[\w-]+$/);

  const other = await (await browser.newContext()).newPage();
  const shared = await new RunBlock(other).open(link);
  await expect(note(other)).toHaveText(/changed by somebody.*Read it before you run it/);
  await expect(shared.editor).toContainText("console.log('left', balance?.remaining);");
  await expect(shared.output).toBeHidden();
  expect(await shared.press()).toMatch(/^Finished/);
  expect(await shared.text()).toContain('left 380');
  await other.context().close();
});

test('a link that cannot be copied is shown, selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  const block = await new RunBlock(page).open('/install/');
  await block.press();
  await page
    .getByRole('button', { name: /^Share: / })
    .first()
    .click();
  const field = page.getByRole('textbox', { name: /^Link: / });
  await expect(field).toBeFocused();
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBeGreaterThan(50);
});

test('code that goes to the playground from a page is nobody else’s, and Back leads to it', async ({
  page,
}) => {
  const block = await new RunBlock(page).open('/install/');
  await block.write(code);
  await page
    .getByRole('link', { name: /^Open in the playground: / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/playground\/#code=/);
  const shown = new RunBlock(page);
  await expect(shown.editor).toContainText("'left'");
  await expect(note(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/install\/$/);
});

const wrong: [what: string, address: string, sentence: string, shown: RegExp][] = [
  ['nothing', '/playground/#code=', 'The link holds no code.', /new Autumn/],
  ['no base64', '/playground/#code=%3Cscript%3E', 'The link is broken', /new Autumn/],
  ['a part', linkWith({ code, lang: 'ts' }).slice(0, -8), 'The link is broken', /new Autumn/],
  ['no code', linkWith({ lang: 'ts' }), 'something other than code', /new Autumn/],
  ['too much', linkWith({ code: 'x'.repeat(5_000_000), lang: 'ts' }), 'more code than', /new Autumn/],
  ['a long address', `/playground/#code=${'A'.repeat(100_000)}`, 'too long', /new Autumn/],
  [
    'another release',
    linkWith({ code, lang: 'ts', release: '<b>2</b>' }),
    'release “<b>2</b>”, which is not documented here',
    /'left'/,
  ],
  [
    'another scenario',
    linkWith({ code, lang: 'ts', release: 'autumn-js', scenario: '<img src=x>' }),
    'scenario “<img src=x>”, which there is not',
    /'left'/,
  ],
  ['an example that is gone', '/playground/#example=gone', 'There is no such example', /new Autumn/],
];

for (const [what, address, sentence, shown] of wrong) {
  test(`a link with ${what} gives a sentence and an editor`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const block = await new RunBlock(page).open(address);
    await expect(note(page)).toContainText(sentence);
    await expect(block.editor).toContainText(shown);
    await expect(page.locator('.playground img, .playground b, .playground .run-output > *')).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test('drafts: kept over a reload, told of, gone on with, reset', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  await block.write(code);
  await page.reload();
  await expect(page.getByText('You edited this.')).toBeVisible();
  // What is run now is the example; the draft stays.
  expect(await block.press()).toMatch(/^Finished/);
  await page.getByRole('button', { name: /^Continue: / }).click();
  await expect(block.editor).toContainText("'left'");
  await page.reload();
  await page.getByRole('button', { name: /^Continue: / }).click();
  await expect(block.editor).toContainText("'left'");
  await expect(page.getByText('You edited this.')).toBeHidden();
  await block.reset.click();
  await page.reload();
  await expect(block.edit).toBeVisible();
  await expect(page.getByText('You edited this.')).toBeHidden();
});

test('a draft can be thrown away, and one of an older example is told of', async ({ page }) => {
  const block = await new RunBlock(page).open('/install/');
  await block.write(code);
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(localStorage))
      if (key.startsWith('playground-draft:'))
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(text), original: 'older' }));
  });
  await page.reload();
  await expect(page.getByText('The example has changed since you edited it.')).toBeVisible();
  await page.getByRole('button', { name: /^Discard: / }).click();
  await expect(block.edit).toBeFocused();
  await page.reload();
  await expect(block.edit).toBeVisible();
});

test('a draft that is none, and a storage that throws, are no errors', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const block = await new RunBlock(page).open('/install/');
  await block.write(code);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('playground-draft:')) localStorage.setItem(key, '{"code":{"html":"<img>"}}');
  });
  await page.reload();
  await expect(block.edit).toBeVisible();
  await page.addInitScript(() => {
    const { getItem, setItem } = Storage.prototype;
    // The theme is kept by a script that is none of this test's.
    const refuse = (key: string): void => {
      if (key.startsWith('playground-draft:')) throw new DOMException('denied', 'SecurityError');
    };
    Storage.prototype.getItem = function get(key) {
      refuse(key);
      return getItem.call(this, key);
    };
    Storage.prototype.setItem = function set(key, text) {
      refuse(key);
      setItem.call(this, key, text);
    };
  });
  await page.reload();
  await block.runCode(code);
  await expect(block.output).toContainText('left 380');
  await page.goto('/playground/');
  await new RunBlock(page).runCode(code);
  expect(errors).toEqual([]);
});

test('the playground begins empty, and loses nothing to a reload or to Back', async ({ page }) => {
  const block = await new RunBlock(page).open('/playground/');
  await expect(block.editor).toContainText('new Autumn');
  await block.editor.fill(code);
  await page.getByRole('searchbox', { name: 'Search examples and operations' }).fill('/v1/balances.create');
  await expect(page.getByRole('link', { name: 'autumn.balances.create', exact: true })).toHaveAttribute(
    'href',
    '/reference/operations/balances/create/',
  );
  await page.getByRole('link', { name: /^Grant units that stay until they are used/ }).click();
  await expect(page).toHaveURL(/#example=reference\/operations\/balances\/create\//);
  await expect(block.editor).toContainText('includedGrant: 100');
  await expect(page.locator('.playground-source')).toContainText('from autumn.balances.create');
  await page.goBack();
  await expect(block.editor).toContainText("'left'");
  await page.reload();
  await expect(block.editor).toContainText("'left'");
  await block.reset.click();
  await expect(block.editor).not.toContainText("'left'");
});

test('a draft keeps the scenario that it was run from', async ({ page }) => {
  const block = await new RunBlock(page).open('/playground/');
  await block.write(code);
  await page.locator('.run-scenario-fold summary').click();
  await page.getByRole('combobox', { name: /^Scenario: / }).selectOption('free-customer');
  expect(await block.press()).toMatch(/^Finished/);
  expect(await block.text()).toContain('left 50');
  await page.reload();
  await expect(block.editor).toContainText("'left'");
  expect(await block.press()).toMatch(/^Finished/);
  expect(await block.text()).toContain('left 50');
});

test('examples are found by keyboard alone', async ({ page }) => {
  await page.goto('/playground/');
  const search = page.getByRole('searchbox', { name: 'Search examples and operations' });
  await expect(page.locator('.playground-list summary').first()).toBeVisible();
  await search.focus();
  await page.keyboard.type('client.balances.create');
  await expect(page.locator('.playground-status')).toContainText(/operations?, \d+ examples/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'autumn.balances.create', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#example=reference\/operations\/balances\/create\//);
  await page.keyboard.press('Escape');
  await expect(search).toBeFocused();
});

test('the playground is in the header, the search, the sitemap and the lists for machines', async ({
  page,
  request,
}) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Topics' })
    .first()
    .getByRole('link', { name: 'Playground' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Playground');
  const textOf = async (address: string) => (await request.get(address)).text();
  expect(await textOf('/sitemap-0.xml')).toContain('/playground/');
  expect(await textOf('/llms.txt')).toContain('/playground.md');
  expect(await textOf('/playground.md')).toContain('A link that opens code');
});

test('a script makes the same project as the page shows', async ({ page }) => {
  const copied = await watchClipboard(page);
  const block = await new RunBlock(page).open('/install/');
  await block.write(code);
  await page
    .getByRole('button', { name: /^Copy as a project: / })
    .first()
    .click();
  await expect(page.getByText('pasted into a terminal')).toBeVisible();
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  try {
    execFileSync('sh', ['-s'], { cwd: folder, input: await copied() });
    expect(readFileSync(join(folder, 'first-call/first-call.ts'), 'utf8')).toBe(code);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Download .zip: / })
    .first()
    .click();
  expect((await download).suggestedFilename()).toBe('first-call.zip');
});
