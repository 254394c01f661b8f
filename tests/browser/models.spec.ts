import { expect, type Page, test } from '@playwright/test';

/** Of the names of a model, and of the list of all of them. */
const alias = '/reference/models/usage-limit-properties/';
const shown = '/reference/models/usage-alert-properties/';

test.describe('another name of a model', () => {
  test('leads to its place on the page of its shape, where the fields are still in sight', async ({
    page,
  }) => {
    await page.goto('/reference/models/attach-item-reset/');
    await page.goto('/reference/models/multi-attach-reset/');
    await expect(page).toHaveURL(/\/reference\/models\/attach-item-reset\/#MultiAttachReset$/);
    await expect(page.getByText('MultiAttachReset', { exact: true })).toBeInViewport();
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'interval', exact: true })).toBeInViewport();
  });

  test('is marked among hundreds, in a box of its own', async ({ page }) => {
    await page.goto(alias);
    await expect(page).toHaveURL(new RegExp(`${shown}#UsageLimitProperties$`));
    const name = page.locator('#UsageLimitProperties');
    await expect(name).toBeInViewport();
    expect(await name.evaluate((element) => element.matches(':target'))).toBe(true);
    expect(await page.locator('.names li').count()).toBe(233);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  });

  test('leads there without scripts, is small, and is not for search engines', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL !== undefined && { baseURL }),
    });
    const page = await context.newPage();
    await page.goto(alias);
    await expect(page).toHaveURL(new RegExp(`${shown}#UsageLimitProperties$`));
    const html = await (await page.request.get(alias)).text();
    expect(html.length).toBeLessThan(1000);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(await (await page.request.get('/sitemap-0.xml')).text()).not.toContain(alias);
    await context.close();
  });

  test('has Markdown that says where to read on', async ({ page }) => {
    const text = await (await page.request.get(alias.replace(/\/$/, '.md'))).text();
    expect(text).toContain('# UsageLimitProperties');
    expect(text).toMatch(/\[UsageAlertProperties\]\(https?:\/\/[^)]+\/usage-alert-properties\.md\)/);
  });

  test('has the short address of an older release as well', async ({ page }) => {
    await page.goto('/models/balances-track-balance/');
    await expect(page).toHaveURL(
      /\/releases\/0\.8\.26\/models\/balances-check-balance\/#BalancesTrackBalance$/,
    );
  });
});

test.describe('the list of models', () => {
  const filter = (page: Page) => page.getByRole('searchbox', { name: 'Find models by name' });

  test('is as small as other pages, and has each operation with what it takes and returns', async ({
    page,
  }) => {
    await page.goto('/reference/models/');
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1600);
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'check', exact: true }) });
    await expect(row.getByRole('link', { name: 'CheckParams' }).first()).toBeVisible();
    await expect(row.getByRole('link', { name: 'CheckResponse' }).first()).toBeVisible();
  });

  test('opens what a model is made of, level by level', async ({ page }) => {
    await page.goto('/reference/models/');
    const parts = page.getByRole('button', { name: 'Parts of CheckParams' });
    await parts.press('Enter');
    await expect(parts).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('link', { name: 'CheckLock', exact: true })).toBeVisible();
    await parts.click();
    await expect(page.getByRole('link', { name: 'CheckLock', exact: true })).toBeHidden();
  });

  test('finds every name of every release as one types, and keeps the query in its address', async ({
    page,
  }) => {
    await page.goto('/reference/models/');
    await filter(page).fill('trackresp');
    await expect(page.getByRole('link', { name: 'TrackResponse', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'BalancesTrackResponse', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'CheckParams' })).toHaveCount(0);
    await expect(page.getByText(/^\d+ names$/)).toBeVisible();
    await expect(page).toHaveURL(/\?q=trackresp/);
    await page.reload();
    await expect(filter(page)).toHaveValue('trackresp');
    // The browser fills the field in before the script of the page has read the address.
    await expect(page.getByText(/^\d+ names$/)).toBeVisible();
    await filter(page).press('ArrowDown');
    await expect(page.getByRole('link', { name: 'TrackResponse', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('TrackResponse');
  });

  test('finds other names, and guesses at what is spelt wrong', async ({ page }) => {
    await page.goto('/reference/models/?q=usagelimitproperties');
    await page.getByRole('link', { name: 'UsageLimitProperties', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${shown}#UsageLimitProperties$`));
    await page.goto('/reference/models/?q=AttachParm');
    await expect(page.getByRole('link', { name: 'AttachParams', exact: true })).toBeVisible();
    await filter(page).press('Escape');
    await expect(page.getByRole('link', { name: 'CheckParams' }).first()).toBeVisible();
  });
});

test('the fields of a model are on its first screen', async ({ page }) => {
  for (const [address, field] of [
    ['customer', 'id'],
    ['balance', 'featureId'],
    ['attach-params', 'customerId'],
  ]) {
    await page.goto(`/reference/models/${address}/`);
    await expect(page.getByRole('heading', { name: field ?? '', exact: true })).toBeInViewport();
  }
});
