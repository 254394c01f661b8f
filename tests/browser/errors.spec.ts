import { expect, test } from '@playwright/test';

const page404 = '/guides/errors/#feature_not_found';

for (const width of [360, 1440]) {
  test(`who arrives at a code sees what to do, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(page404);
    const code = page.locator('.error-code').filter({ has: page.locator('#feature_not_found') });
    await expect(code.getByRole('heading')).toBeInViewport();
    for (const label of ['Cause', 'What to do', 'Thrown by']) {
      await expect(code.getByRole('term').filter({ hasText: label })).toBeInViewport();
    }
    await expect(code.getByText('Look for a typing mistake').first()).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test('codes are narrowed by code, status, words and operations, and the number is announced', async ({
  page,
}) => {
  await page.goto('/guides/errors/');
  const filter = page.getByRole('searchbox', { name: 'Find a code' });
  const codes = page.locator('.error-code:visible');
  const all = await codes.count();
  await filter.fill('423 licenses.release');
  await expect(codes.getByRole('heading')).toHaveText(['lock_already_exists 409 423 in the sandbox']);
  await expect(page.getByText(`1 of ${all} codes`)).toHaveRole('status');
  await filter.fill('');
  await expect(codes).toHaveCount(all);
});

test('a link to a code that is narrowed away shows it', async ({ page }) => {
  await page.goto('/guides/errors/');
  await page.getByRole('searchbox', { name: 'Find a code' }).fill('lock');
  await page.evaluate(() => (location.hash = 'feature_not_found'));
  await expect(page.locator('#feature_not_found')).toBeInViewport();
});

test('what a code means in single operations is told with its status', async ({ page }) => {
  await page.goto('/guides/errors/#lock_already_exists');
  const code = page.locator('.error-code').filter({ has: page.locator('#lock_already_exists') });
  await code.getByText(/^\d+ causes$/).click();
  const meaning = code
    .getByRole('listitem')
    .filter({ hasText: 'Entities of this customer are being created.' });
  await expect(meaning).toContainText('423');
  await meaning.getByRole('link', { name: 'entities.create' }).click();
  await expect(page).toHaveURL(/\/reference\/operations\/entities\/create\/$/);
});

test('codes of any call lead to their rows from the page of an operation', async ({ page }) => {
  await page.goto('/reference/operations/check/');
  await page.getByRole('main').getByRole('link', { name: 'rate_limit_exceeded' }).first().click();
  await expect(page).toHaveURL(/\/guides\/errors\/#rate_limit_exceeded$/);
});
