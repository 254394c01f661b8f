import { expect, type Locator, type Page, test } from '@playwright/test';

const create = '/reference/operations/balances/create/';
const customer = '/reference/operations/customers/get-or-create/';

/** Left and top of an element in the window, without what a transform would do to it. */
async function placeOf(element: Locator): Promise<{ x: number; y: number; width: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return box;
}

const field = (page: Page, path: string): Locator => page.locator(`[id="${path}"]`);

test.describe('in a wide window', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('parameters stand beside the example on the first screen, and it stays there', async ({ page }) => {
    await page.goto(create);
    const code = page.locator('.operation-code pre').first();
    const parameters = page.getByRole('heading', { name: 'Parameters' });
    await expect(parameters).toBeInViewport();
    expect((await placeOf(code)).x).toBeGreaterThan((await placeOf(parameters)).x + 400);
    await page.getByRole('heading', { name: 'Request options' }).scrollIntoViewIfNeeded();
    await expect(parameters).not.toBeInViewport();
    await expect(code).toBeInViewport();
  });

  test('tabs show what travelled, with the arrow keys too', async ({ page }) => {
    await page.goto(create);
    const panel = page.getByRole('tabpanel');
    await expect(panel).toHaveAccessibleName('TypeScript');
    await page.getByRole('tab', { name: 'Request' }).click();
    await expect(panel).toHaveText(/"customer_id": "cus_123"/);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Response 200' })).toBeFocused();
    await expect(panel).toHaveText(/"success": true/);
    await page.keyboard.press('ArrowRight');
    await expect(panel).toHaveAccessibleName('TypeScript');
  });

  test('another example is chosen, run, and keeps what was run', async ({ page }) => {
    await page.goto(create);
    const choice = page.getByRole('combobox', { name: 'Example' });
    await choice.selectOption('Grant units every month');
    const panel = page.getByRole('tabpanel');
    await expect(panel).toContainText('reset: { interval: "month" }');
    await panel.getByRole('button', { name: /^Run/ }).click();
    await expect(panel.getByRole('status')).toHaveText(/^Finished/);
    await choice.selectOption('The balance id is taken');
    await expect(page.getByRole('tab', { name: 'Response 409' })).toBeVisible();
    await choice.selectOption('Grant units every month');
    await expect(panel.getByRole('status')).toHaveText(/^Finished/);
    await page.locator('summary', { hasText: 'Grant units every month' }).click();
    await expect(page.locator('details.example[open]').getByRole('status')).toHaveText(/^Finished/);
    await expect(choice).toHaveValue('Grant units that stay until they are used');
  });

  test('the bar above lists parameters and examples', async ({ page }) => {
    await page.goto(create);
    await page.getByText('On this page').first().click();
    await page.getByRole('link', { name: 'nextResetAt', exact: true }).click();
    await expect(page).toHaveURL(/#params\.nextResetAt$/);
    await page.getByText('On this page').first().click();
    await page.getByRole('link', { name: 'Grant units that expire', exact: true }).click();
    await expect(page.locator('details.example[open]')).toContainText('Date.UTC(2026, 0, 1)');
  });

  test('nothing moves while the page loads', async ({ page }) => {
    for (const address of [create, customer]) {
      await page.addInitScript(() => {
        const seen: number[] = [];
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) seen.push(Number(entry.value));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      const shifts = await page.evaluate(() => ('seen' in window ? window.seen : []));
      const total = Array.isArray(shifts) ? shifts.reduce((sum: number, each) => sum + Number(each), 0) : 1;
      expect(total, address).toBeLessThan(0.01);
    }
  });
});

test.describe('nested fields', () => {
  test('open in place and have addresses', async ({ page }) => {
    await page.goto(create);
    const interval = field(page, 'params.reset.interval');
    await expect(interval).toBeHidden();
    await page.locator('summary', { hasText: '2 fields' }).click();
    await expect(interval).toBeVisible();
    await interval.click();
    await expect(page).toHaveURL(/#params\.reset\.interval$/);
  });

  test('an address opens all that it is in, also where the page has the fields elsewhere', async ({
    page,
  }) => {
    for (const path of [
      'result.balances.breakdown.reset.interval',
      'result.subscriptions.plan.items.reset.interval',
    ]) {
      await page.goto('about:blank');
      await page.goto(`${customer}#${path}`);
      await expect(field(page, path)).toBeInViewport();
      await expect(field(page, path)).toBeFocused();
      await expect(field(page, path)).toHaveText('interval');
    }
  });

  test('fields that the page has elsewhere come with addresses of their own', async ({ page }) => {
    await page.goto(customer);
    const folds = page.locator('details.again');
    const before = await folds.count();
    const fields = page.locator('.operation li a[id]');
    const known = await fields.count();
    await folds.first().evaluate((node) => {
      for (let each = node.closest('details'); each; each = each.parentElement?.closest('details') ?? null)
        each.open = true;
    });
    await expect(folds).toHaveCount(before - 1);
    expect(await fields.count()).toBeGreaterThan(known);
    const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), ({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('one column: the call, an example, parameters, other examples', async ({ page }) => {
    await page.goto(create);
    const order = ['Example', 'Parameters', 'Result', 'Errors', 'Request options', 'More examples'];
    const headings = await page.locator('main h2').allTextContents();
    expect(headings.filter((each) => order.includes(each))).toEqual(order);
    const example = await placeOf(page.getByRole('heading', { name: 'Example', exact: true }));
    expect((await placeOf(page.getByRole('heading', { name: 'Parameters' }))).x).toBe(example.x);
    await expect(page.getByRole('tab')).toHaveCount(0);
    await page.locator('summary', { hasText: 'Request' }).first().click();
    await expect(page.getByText('"customer_id": "cus_123"').first()).toBeVisible();
  });
});

test('without scripts everything can be read', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1440, height: 900 },
    ...(baseURL !== undefined && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(create);
  await expect(
    page.getByRole('heading', { name: 'Grant units that stay until they are used' }),
  ).toBeVisible();
  await page.locator('summary', { hasText: 'Response 200' }).first().click();
  await expect(page.getByText('"success": true').first()).toBeVisible();
  await page.goto(customer);
  const again = page.locator('details.again').first();
  await expect(again.locator('a')).toHaveAttribute('href', /^#(?:params|result)\./);
  await context.close();
});
