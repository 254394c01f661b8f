import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';

const current = '/reference/models/plan/';
const earlier = '/1.2.56/reference/models/plan/';

/** The choice of a version that is in sight. */
function choice(page: Page): Locator {
  return page.locator('version-switch:visible');
}

test.describe('the choice of a version', () => {
  test('stays on the same model, with the mouse', async ({ page }) => {
    await page.goto(current);
    await choice(page).locator('summary').click();
    await choice(page).getByRole('link', { name: '1.2.56 earlier' }).click();
    await expect(page).toHaveURL(earlier);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan');
    await expect(page.getByText('This is version 1.2.56.')).toBeInViewport();
    await page.getByText('This is version 1.2.56.').getByRole('link', { name: '1.3.13' }).click();
    await expect(page).toHaveURL(current);
  });

  test('stays on the same operation, with the keyboard', async ({ page }) => {
    await page.goto('/1.2.56/reference/operations/plans/create/');
    const summary = choice(page).locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(choice(page).getByRole('link')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(choice(page).getByRole('link')).toHaveCount(0);
    await expect(summary).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/reference/operations/plans/create/');
  });

  test('leads to the first page of a version that lacks it', async ({ page }) => {
    await page.goto('/reference/operations/invoices/pay/');
    await choice(page).locator('summary').click();
    await choice(page).getByRole('link', { name: '1.2.56 earlier, lacks this' }).click();
    await expect(page).toHaveURL('/1.2.56/reference/');
  });

  test('is in the menu of phones', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto(earlier);
    await expect(choice(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Menu' }).click();
    await choice(page).locator('summary').click();
    await choice(page).getByRole('link', { name: '1.3.13 current' }).click();
    await expect(page).toHaveURL(current);
  });

  test('works without scripts', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL !== undefined && { baseURL }),
    });
    const page = await context.newPage();
    await page.goto(current);
    await choice(page).locator('summary').click();
    await choice(page).getByRole('link', { name: '1.2.56 earlier' }).click();
    await expect(page).toHaveURL(earlier);
    await context.close();
  });

  test('is not on pages that speak of no release', async ({ page }) => {
    await page.goto('/guides/quickstart/');
    await expect(page.locator('version-switch')).toHaveCount(0);
  });
});

test.describe('a page of an earlier version', () => {
  test('is not for search engines, and names the current page', async ({ page }) => {
    await page.goto(earlier);
    await expect(page).toHaveTitle('Plan (1.2.56) | Autumn SDK');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${current}$`));
    await expect(page.locator('[data-pagefind-body]')).toHaveCount(0);
    await expect(page.getByText('Last checked against autumn-js 1.2.56')).toBeVisible();
  });

  test('is listed by no search, sitemap or list for machines', () => {
    for (const file of ['sitemap-0.xml', 'llms.txt', 'llms-full.txt', 'llms-small.txt'])
      expect(readFileSync(`dist/${file}`, 'utf8')).not.toContain('/1.2.56/reference');
  });

  test('has a sidebar of its own, and types that lead to pages of its version', async ({ page }) => {
    await page.goto(earlier);
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(addresses).toContain('/1.2.56/reference/operations/');
    expect(addresses.filter((href) => href?.startsWith('/reference/'))).toEqual([current]);
  });

  test('runs values with the schemas of its version, and says what is not run', async ({ page }) => {
    const files: string[] = [];
    page.on('request', (request) => files.push(request.url()));
    await page.goto(earlier);
    await page.getByRole('button', { name: /^Run: / }).click();
    await expect(page.getByText(/^Finished after/)).toBeVisible();
    expect(files.filter((url) => url.includes('/run-2-'))).not.toEqual([]);
    expect(files.filter((url) => /\/run-[01]-/.test(url))).toEqual([]);
    await page.goto('/1.2.56/reference/operations/plans/create/');
    await expect(page.getByText('Calls of this version are not run here')).toBeVisible();
  });
});
