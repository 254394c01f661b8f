import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pageFile } from 'starlight-evergreen/testing';
import type { SearchData } from '../../packages/starlight-evergreen/src/search/entry.ts';
import { addressOf } from '../../packages/starlight-evergreen/src/search/hit.ts';
import { createSearch } from '../../packages/starlight-evergreen/src/search/search.ts';
import { SearchDialog } from './search-dialog.ts';
import { queries } from './search-queries.ts';

const folder = join(dirname(pageFile('/')), '_astro');

/** The index as it was built. */
function readIndex(): string {
  const [name = ''] = readdirSync(folder).filter((file) => /^search\.\w+\.json$/.test(file));
  return readFileSync(join(folder, name), 'utf8');
}

test('what readers look for comes first', () => {
  const data: SearchData = JSON.parse(readIndex());
  const search = createSearch(data);
  const first = queries.map(([query]) => {
    const [hit] = search.find(query).hits;
    return [query, hit && addressOf(hit)];
  });
  expect(first).toEqual(queries);
});

test('the index is small enough for a phone', () => {
  const bytes = gzipSync(readIndex()).length;
  console.log(`  the index of the search has ${Math.round(bytes / 1000)} kB, gzipped`);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(150_000);
});

for (const [query, title, address] of [
  ['balances.create', 'autumn.balances.create', '/reference/operations/balances/create/'],
  ['nextResetAt', 'nextResetAt', '/reference/models/balance/#nextresetat'],
  ['trackd', 'autumn.track', '/reference/operations/track/'],
  ['discont', 'Rewards and referrals', '/guides/rewards/'],
] as const) {
  test(`one search and Enter leads to the answer: ${query}`, async ({ page }) => {
    const search = await new SearchDialog(page).find(query);
    await expect(search.chosen).toContainText(title);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  });
}

test('Back brings the search with the result that was chosen', async ({ page }) => {
  const search = await new SearchDialog(page).find('seats');
  await page.keyboard.press('ArrowDown');
  const title = await search.chosen.textContent();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/install\//);
  await page.goBack();
  await expect(search.field).toHaveValue('seats');
  await expect(search.chosen).toHaveText(title ?? '');
});

test('Back brings the search also after a click on a result in the text', async ({ page }) => {
  const search = await new SearchDialog(page).find('Idempotency-Key header');
  const group = search.dialog.getByRole('group', { name: 'In the text' });
  await group.getByRole('option').first().click();
  await expect(page).not.toHaveURL(/\/install\//);
  await page.goBack();
  await expect(search.field).toHaveValue('Idempotency-Key header');
  await expect(group.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
});

test('a search has an address, until it is closed', async ({ page }) => {
  const search = new SearchDialog(page);
  await page.goto('/install/?search=free+trial');
  await expect(search.field).toHaveValue('free trial');
  await expect(search.chosen).toContainText('Trials');
  await page.keyboard.press('Escape');
  await expect(search.dialog).toBeHidden();
  await expect(page).toHaveURL('/install/');
  await expect(search.button).toBeVisible();
});

test('keys choose a result while the field keeps the focus', async ({ page }) => {
  const search = await new SearchDialog(page).find('customer');
  const chosenIs = async (index: number) => {
    const option = search.results.nth(index);
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expect(search.chosen).toHaveCount(1);
    await expect(search.field).toHaveAttribute(
      'aria-activedescendant',
      (await option.getAttribute('id')) ?? '',
    );
    await expect(search.field).toBeFocused();
  };
  const last = (await search.results.count()) - 1;
  await chosenIs(0);
  await page.keyboard.press('ArrowDown');
  await chosenIs(1);
  await page.keyboard.press('End');
  await chosenIs(last);
  await page.keyboard.press('ArrowDown');
  await chosenIs(0);
  await page.keyboard.press('ArrowUp');
  await chosenIs(last);
  await page.keyboard.press('Home');
  await chosenIs(0);
});

test('older releases are found when they are asked for', async ({ page }) => {
  const search = await new SearchDialog(page).find('BalancesTrackBalance');
  await expect(search.chosen).toContainText('0.8.26');
  await search.field.fill('track response');
  await expect(search.chosen).toContainText('TrackResponse');
  const old = search.results.filter({ hasText: '@useautumn/sdk 0.8.26' });
  await expect(old).toHaveCount(0);
  await search.older.check();
  await expect(old.first()).toBeVisible();
  await expect(page).toHaveURL(/[?&]releases=all/);
});

test('the search opens with Ctrl and K and with a slash, but not while one types', async ({ page }) => {
  const search = new SearchDialog(page);
  await page.goto('/reference/models/');
  await page.keyboard.press('/');
  await expect(search.field).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(search.dialog).toBeHidden();
  const filter = page.getByRole('searchbox').first();
  await filter.focus();
  await page.keyboard.type('a/b');
  await expect(filter).toHaveValue('a/b');
  await expect(search.dialog).toBeHidden();
});

test('what is typed stays text', async ({ page }) => {
  const query = '<img src=x onerror="document.title=1">';
  const search = await new SearchDialog(page).find(query);
  await expect(search.dialog.locator('img')).toHaveCount(0);
  expect(await page.title()).not.toBe('1');
});

test('once the index is there, results ask for nothing', async ({ page }) => {
  const search = await new SearchDialog(page).find('seats');
  await search.field.fill('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.keyboard.type('t');
  await expect(search.results.first()).toBeVisible();
  // Texts are searched for in pieces of another index.
  expect(asked.filter((url) => !url.includes('/pagefind/'))).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ colorScheme: theme });
    test('the dialog has no fault that axe knows', async ({ page }) => {
      await new SearchDialog(page).find('webhook');
      const { violations } = await new AxeBuilder({ page }).include('site-search').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the search fills the screen, and a tap leads on', async ({ page }) => {
    const search = await new SearchDialog(page).find('coupon');
    const box = await search.dialog.boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await search.results.first().tap();
    await expect(page).toHaveURL('/guides/rewards/');
  });
});

test('without scripts there is no field that does nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL !== undefined && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/install/');
  await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
  await context.close();
});
