import { expect, type Locator, type Page, test } from '@playwright/test';
import { SearchDialog } from './search-dialog.ts';

/**
 * What people come for, each walked as they would: two clicks, or one search and one click, and the answer is on the first
 * screen.
 */
const screens = [
  ['a wide screen', { viewport: { width: 1440, height: 900 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true }],
] as const;

for (const [screen, device] of screens) {
  test.describe(`on ${screen}`, () => {
    test.use(device);

    test('gate a feature', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Gate a feature' }).click();
      await expect(page).toHaveURL('/guides/checking-access/');
      await expectOnScreen(page.locator('main pre .ec-line').first());
    });

    test('what nextResetAt is', async ({ page }) => {
      await searchFor(page, 'nextResetAt');
      const field = page.getByRole('heading', { name: 'nextResetAt' });
      await expectOnScreen(field);
      await expectOnScreen(page.getByText('Timestamp when the balance will reset').first());
    });

    test('which operations take entityId', async ({ page }) => {
      await searchFor(page, 'entityId');
      await expectOnScreen(page.getByText('operations take it'));
      await expectOnScreen(page.getByRole('link', { name: 'balances.create', exact: true }).first());
    });

    test('whether balances.create changed', async ({ page }) => {
      await page.goto('/changes/');
      const field = page.getByRole('main').getByRole('combobox');
      await field.fill('balances.create');
      await field.press('Enter');
      await expectOnScreen(
        page.locator('main p:not([role=status])', {
          hasText: 'Nothing changed for balances.create from 1.3.0 to 1.3.13.',
        }),
      );
    });

    test('the model BalancesTrackResponse', async ({ page }) => {
      await searchFor(page, 'BalancesTrackResponse');
      await expectOnScreen(page.getByRole('heading', { name: 'BalancesTrackResponse', level: 1 }));
      await expectOnScreen(page.getByRole('heading', { name: 'customerId' }));
    });

    test('what to do on feature_not_found', async ({ page }) => {
      await searchFor(page, 'feature_not_found');
      const row = page.locator('.error-code', { has: page.locator('#feature_not_found') });
      await expectOnScreen(row.getByText('Look for a typing mistake').first());
    });

    test('the model of a coupon', async ({ page }) => {
      const search = await new SearchDialog(page).find('coupon', '/');
      await search.results.filter({ hasText: 'CreateRewardCoupon' }).first().click();
      await expectOnScreen(page.getByRole('heading', { name: 'Fields' }));
    });

    test('from a type in the code to its page', async ({ page }) => {
      await page.goto('/reference/operations/balances/create/');
      const token = page.locator('main pre [data-h]', { hasText: /^create$/ }).first();
      await token.click();
      await page
        .getByRole('dialog', { name: 'Type of create' })
        .getByRole('link', { name: 'CreateBalanceParams' })
        .click();
      await expect(page).toHaveURL('/reference/models/create-balance-params/');
      await expectOnScreen(page.getByRole('heading', { name: 'Fields' }));
    });

    test('Back to what was searched for', async ({ page }) => {
      const search = await new SearchDialog(page).find('seats', '/');
      await search.results.first().click();
      await expect(page).toHaveURL('/guides/seats/');
      await page.goBack();
      await expect(search.field).toHaveValue('seats');
      await expectOnScreen(search.chosen);
    });

    test('a name with a slip in it', async ({ page }) => {
      await searchFor(page, 'AttachParm');
      await expectOnScreen(page.getByRole('heading', { name: 'AttachParams', level: 1 }));
      await expectOnScreen(page.getByRole('heading', { name: 'Fields' }));
    });
  });
}

/** One search from the first page, and the first result. */
async function searchFor(page: Page, query: string): Promise<void> {
  const search = await new SearchDialog(page).find(query, '/');
  await search.results.first().click();
  await expect(search.dialog).toBeHidden();
}

async function expectOnScreen(answer: Locator): Promise<void> {
  await expect(answer).toBeInViewport({ ratio: 0.5 });
}
