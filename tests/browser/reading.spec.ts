import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { collect } from '../../packages/starlight-evergreen/src/blocks/collect.ts';
import { ModelPage } from './model-page.ts';

/** Pages are used as a person does. */
const seed = '/releases/0.8.26/models/balances-track-response/';

test('a search finds a model and leads to its page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('BalancesTrackResponse');
  await page.getByRole('option', { name: 'BalancesTrackResponse' }).first().click();
  await expect(page).toHaveURL(new RegExp(seed));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('BalancesTrackResponse');
});

test('the short address of the older model leads to its page', async ({ page }) => {
  await page.goto('/models/balances-track-response/');
  await expect(page).toHaveURL(new RegExp(seed));
});

test('a nested model is one click away, and so is what took its place', async ({ page }) => {
  const model = await new ModelPage(page, seed).open();
  await page.getByRole('link', { name: 'BalancesTrackBalance', exact: true }).click();
  // It has the shape of what `check` returns, and is shown there.
  await expect(model.title).toHaveText('BalancesCheckBalance');
  await page.getByRole('link', { name: 'BalancesTrackResponse.balance', exact: true }).click();
  await expect(page).toHaveURL(/balances-track-response\/#balance$/);
  await page.getByRole('link', { name: 'TrackResponse', exact: true }).click();
  await expect(page).toHaveURL(/\/reference\/models\/track-response\/$/);
});

test('a field has an address of its own', async ({ page }) => {
  await page.goto(`${seed}#balances`);
  await expect(page.getByRole('heading', { name: 'balances', exact: true })).toBeInViewport();
});

test('what is copied is what was checked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const model = await new ModelPage(page, seed).open();
  const file = 'src/content/docs/releases/0.8.26/models/balances-track-response.md';
  const [block] = collect({ root: process.cwd(), paths: [file] }).blocks;
  expect(readFileSync(file, 'utf8')).toContain(block?.code);
  await model.name('customerId').hover();
  await expect(model.card).toBeVisible();
  await model.copyButton.click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(block?.code);
});

test('a type shows when the mouse points at a name, and goes when it leaves', async ({ page }) => {
  const model = await new ModelPage(page, '/reference/models/track-params/').open();
  await model.name('customerId').hover();
  await expect(model.card).toContainText('(property) customerId: string');
  await expect(model.card).toContainText('The ID of the customer.');
  await model.title.hover();
  await expect(model.card).toBeHidden();
});

test('what the hovers of a long block say is loaded once, when it is pointed at', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes('/hovers/') && asked.push(request.url())));
  const model = await new ModelPage(page, '/reference/models/customer/').open();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await model.name('fingerprint').hover();
  await expect(model.card).toContainText('(property) fingerprint: string | null');
  await model.name('stripeId').hover();
  await expect(model.card).toContainText('(property) stripeId: string | null');
  expect(asked).toHaveLength(1);
});

test('a scroll that brings the pointer to another type closes the card before, and shows that type', async ({
  page,
}) => {
  const model = await new ModelPage(page, '/reference/models/customer/').open();
  // The real pointer stays where nothing is.
  await page.mouse.move(1, 1);
  await model.name('fingerprint').evaluate((token) => {
    token.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  });
  await expect(model.card).toContainText('(property) fingerprint');
  await model.name('stripeId').evaluate((token) => {
    token.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    scrollBy({ top: 30, behavior: 'instant' });
  });
  await expect(model.card).toContainText('(property) stripeId');
});

test('the first page does not wait for fonts, and the next one has them', async ({ page }) => {
  await page.goto('/install/');
  const loads = await page.evaluate(async () => {
    const fonts = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
    const stored = (): boolean => localStorage.getItem('fonts') !== null;
    while (!stored()) await new Promise((resolve) => requestAnimationFrame(resolve));
    const [navigation] = performance.getEntriesByType('navigation');
    const loaded = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventStart : Infinity;
    return fonts().map(({ startTime }) => startTime >= loaded);
  });
  expect(loads).toEqual([true, true]);
  const family = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(await family()).not.toContain('Inter');
  await page.goto('/reference/');
  expect(await family()).toMatch(/^"?Inter/);
});

test('a model in a type is one click away', async ({ page }) => {
  const model = await new ModelPage(page, '/reference/models/customer/').open();
  await model.name('Customer').hover();
  await model.card.getByRole('link', { name: 'CustomerEnv' }).click();
  await expect(page).toHaveURL(/\/reference\/models\//);
  await expect(page.getByRole('main')).toContainText('CustomerEnv');
});

test('an operation in code is one click away', async ({ page }) => {
  await page.goto('/install/');
  const call = page.locator('pre').getByText('check', { exact: true }).first();
  await call.hover();
  const model = new ModelPage(page, '');
  await model.card.getByRole('link', { name: 'check', exact: true }).click();
  await expect(page).toHaveURL(/\/reference\/operations\/check\/$/);
});

test('types are reached with the keyboard alone', async ({ page }) => {
  const model = await new ModelPage(page, '/reference/models/customer/').open();
  const stop = model.code.getByRole('button');
  await expect(stop).toHaveText('Customer');
  await model.copyButton.focus();
  await page.keyboard.press('Shift+Tab');
  await expect(stop).toBeFocused();
  await expect(model.card).toContainText('type Customer');
  await page.keyboard.press('ArrowRight');
  await expect(stop).toHaveAccessibleDescription(/const customer: Customer/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(model.card).toBeFocused();
  await page.keyboard.press('Tab');
  const [first] = await model.card.getByRole('link').all();
  await expect(first ?? stop).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(model.card).toBeHidden();
  await expect(stop).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/reference\/models\/(?!customer\/)/);
});

test('the Tab key leaves a card to where its token stands', async ({ page }) => {
  const model = await new ModelPage(page, '/reference/models/customer/').open();
  const stop = model.code.getByRole('button');
  await stop.focus();
  await page.keyboard.press('Enter');
  await expect(model.card).toBeFocused();
  for (const _ of await model.card.getByRole('link').all()) await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(model.card).toBeHidden();
  await expect(model.copyButton).toBeFocused();
  await stop.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(stop).toBeFocused();
});

test('an open card has no accessibility faults', async ({ page }) => {
  const model = await new ModelPage(page, '/reference/models/customer/').open();
  await model.name('Customer').hover();
  await expect(model.card).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    const { violations } = await new AxeBuilder({ page }).include('.type-card').include('pre').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap shows a type, a second tap closes it', async ({ page }) => {
    const model = await new ModelPage(page, '/reference/models/track-params/').open();
    await model.name('customerId').tap();
    await expect(model.card).toContainText('(property) customerId: string');
    const box = await model.card.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    await model.name('customerId').tap();
    await expect(model.card).toBeHidden();
  });

  test('a tap on a model in a type leads to its page', async ({ page }) => {
    const model = await new ModelPage(page, '/reference/models/customer/').open();
    await model.name('Customer').tap();
    await model.card.getByRole('link', { name: 'CustomerEnv' }).tap();
    await expect(page.getByRole('main')).toContainText('CustomerEnv');
    await expect(page).not.toHaveURL(/models\/customer\/$/);
  });

  test('the menu opens and leads to the models', async ({ page }) => {
    await page.goto('/install/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Reference', exact: true }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Models', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Models');
  });
});

test('a wrong address suggests the nearest model', async ({ page }) => {
  const response = await page.goto('/reference/models/track-respons/');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'TrackResponse', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('TrackResponse');
});

test('the theme stays as chosen', async ({ page }) => {
  await page.goto(seed);
  await page.getByRole('combobox', { name: 'Select theme' }).first().selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/install/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the package manager stays as chosen', async ({ page }) => {
  await page.goto('/install/');
  await page.getByRole('tab', { name: 'pnpm' }).first().click();
  await page.reload();
  await expect(page.getByRole('tab', { name: 'pnpm' }).first()).toHaveAttribute('aria-selected', 'true');
});

test('an error that is meant to be there is shown', async ({ page }) => {
  await page.goto('/checks/');
  await expect(page.getByText(/'customer_id' does not exist in type 'CheckParams'/)).toBeVisible();
});

test('without JavaScript everything can still be read', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL !== undefined && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/reference/models/track-params/');
  await expect(page.locator('pre').first()).toContainText('customerId: "cus_123"');
  await page.goto('/reference/models/');
  await expect(page.getByRole('link', { name: 'TrackResponse', exact: true })).toBeVisible();
  await context.close();
});
