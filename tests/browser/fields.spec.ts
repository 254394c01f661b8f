import { expect, test } from '@playwright/test';

test('which operations take a field is on the first screen of a phone, and each leads to it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/reference/fields/entity-id/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('entityId');
  await expect(page.getByText(/^26 operations take it, 16 give it\./)).toBeInViewport();
  const create = page.getByRole('link', { name: 'balances.create', exact: true }).first();
  await expect(create).toBeInViewport();
  await expect(page.getByRole('link', { name: 'track', exact: true }).first()).toBeInViewport();
  await create.click();
  await expect(page).toHaveURL('/reference/operations/balances/create/#params.entityId');
  await expect(page.locator('[id="params.entityId"]')).toBeInViewport();
});

test('the names of fields are filtered as one types, and Enter opens the one that was typed', async ({
  page,
}) => {
  await page.goto('/reference/fields/');
  const filter = page.getByRole('searchbox', { name: 'Filter field names' });
  await filter.fill('entityid');
  await expect(page.getByRole('link', { name: 'entityId', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'amount', exact: true })).toBeHidden();
  await expect(page.getByRole('heading', { level: 2, name: 'B', exact: true })).toBeHidden();
  await expect(page).toHaveURL(/\?q=entityid$/);
  await filter.press('Enter');
  await expect(page).toHaveURL('/reference/fields/entity-id/');
});
