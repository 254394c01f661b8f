import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Pages of changes, narrowed as a person does. */
const step = '/changes/autumn-js/1.3.13/';

const filter = (page: Page) => page.getByRole('search', { name: 'Narrow the changes' });
const name = (page: Page) => filter(page).getByRole('combobox');

test('a page of changes is narrowed to an operation, and Back shows all again', async ({ page }) => {
  await page.goto(step);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1.3.0 to 1.3.13');
  await expect(page.getByRole('heading', { level: 3, name: 'billing' }).first()).toBeVisible();
  await name(page).fill('check');
  await name(page).press('Enter');
  await expect(page).toHaveURL(`${step}?for=check`);
  await expect(page.getByRole('heading', { level: 2, name: 'What changed for check' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'of what it gives is gone' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'billing' }).first()).toBeHidden();
  await expect(page.locator('changes-filter').getByRole('status')).toHaveText(
    /^check, 1\.3\.0 to 1\.3\.13: \d+ breaking, \d+ compatible\.$/,
  );
  const results = await new AxeBuilder({ page }).include('main').analyze();
  expect(results.violations.map(({ id }) => id)).toEqual([]);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 3, name: 'billing' }).first()).toBeVisible();
});

test('it says that nothing changed, as a link too, and in the first screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${step}?for=balances.create`);
  await expect(
    page
      .getByRole('paragraph')
      .filter({ hasText: 'Nothing changed for balances.create from 1.3.0 to 1.3.13.' }),
  ).toBeInViewport();
  await expect(name(page)).toHaveValue('balances.create');
});

test('a name that is half typed narrows nothing until Enter, and a whole one does when the field is left', async ({
  page,
}) => {
  await page.goto(step);
  await name(page).focus();
  await expect(page.locator('#changes-names option').first()).toBeAttached();
  await name(page).fill('bal');
  await name(page).press('Tab');
  await expect(page).toHaveURL(step);
  await name(page).fill('check');
  await name(page).press('Tab');
  await expect(page).toHaveURL(`${step}?for=check`);
  await name(page).fill('getorcreate');
  await name(page).press('Enter');
  await expect(page).toHaveURL(`${step}?for=customers.getOrCreate`);
  await page.goBack();
  await expect(name(page)).toHaveValue('check');
});

test('a model is asked for in any capitals, and an unknown name has suggestions', async ({ page }) => {
  await page.goto(`${step}?for=createfeatureparams`);
  await expect(
    page.getByRole('heading', { level: 2, name: 'What changed for CreateFeatureParams' }),
  ).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'invoiceCredit' }).first()).toBeVisible();
  await page.goto(`${step}?for=reateFeaturePar`);
  // The list of changes has a link of this name too, until it is narrowed.
  await page.locator('[data-changes-found]').getByRole('link', { name: 'CreateFeatureParams' }).click();
  await expect(
    page.getByRole('heading', { level: 2, name: 'What changed for CreateFeatureParams' }),
  ).toBeVisible();
});

test('the list of steps says of each what changed for an operation', async ({ page }) => {
  await page.goto('/changes/?for=balances.create');
  await expect(
    page.getByRole('paragraph').filter({ hasText: /^Nothing changed for balances\.create from/ }),
  ).toHaveCount(3);
  await page.getByRole('link', { name: 'Show all changes' }).click();
  await expect(page).toHaveURL('/changes/');
  await expect(page.getByRole('heading', { name: 'autumn-js 1.3.0 to 1.3.13' })).toBeVisible();
});

test('an operation tells its changes, and leads to all of them', async ({ page }) => {
  await page.goto('/reference/operations/balances/create/');
  await expect(
    page.getByRole('listitem').filter({ hasText: '1.3.0 to 1.3.13: nothing changed.' }),
  ).toBeVisible();
  await page.goto('/reference/operations/billing/attach/#changes');
  await page
    .getByRole('link', { name: /^\d+ more$/ })
    .first()
    .click();
  await expect(
    page.getByRole('heading', { level: 2, name: 'What changed for billing.attach' }),
  ).toBeVisible();
});

test('without scripts the whole list is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${step}?for=balances.create`);
  await expect(page.getByRole('heading', { level: 3, name: 'billing' }).first()).toBeVisible();
  await context.close();
});

test('changes have a feed', async ({ page }) => {
  await page.goto('/changes/');
  const feed = page.locator('link[type="application/rss+xml"]');
  await expect(feed).toHaveAttribute('href', '/changes/rss.xml');
  await expect(page.getByRole('link', { name: 'Follow the changes with RSS' })).toBeVisible();
  const text = await (await page.request.get('/changes/rss.xml')).text();
  expect(text).toContain('<title>autumn-js 1.3.0 to 1.3.13</title>');
  expect(text).toMatch(/<link>https:\/\/[^<]+\/changes\/autumn-js\/1\.3\.13\/<\/link>/);
});
