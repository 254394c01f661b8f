import { expect, type Page, test } from '@playwright/test';

/** A page of each kind, and the tab that it is part of. */
const pages = [
  { address: '/', tab: 'Guides' },
  { address: '/guides/', tab: 'Guides' },
  { address: '/guides/invoices/', tab: 'Guides', way: ['Guides', 'Billing', 'Invoices'] },
  {
    address: '/reference/operations/balances/create/',
    tab: 'Reference',
    way: ['Reference', 'Operations', 'balances', 'create'],
  },
  { address: '/reference/models/', tab: 'Reference' },
  { address: '/reference/models/customer/', tab: 'Reference', way: ['Reference', 'Models', 'Customer'] },
  { address: '/releases/0.8.26/models/balances-track-response/', tab: 'Reference' },
  { address: '/changes/', tab: 'Changes' },
  { address: '/changes/autumn-js/1.3.13/', tab: 'Changes' },
  { address: '/proof/', tab: 'Guides' },
  { address: '/404.html', tab: undefined },
];

function tabs(page: Page) {
  return page.getByRole('navigation', { name: 'Topics' });
}

for (const { address, tab, way } of pages) {
  test(`${address} marks its tab, and says the way to it`, async ({ page }) => {
    await page.goto(address);
    await expect(tabs(page).getByRole('link')).toHaveText(['Guides', 'Reference', 'Changes', 'Playground']);
    await expect(tabs(page).locator('[aria-current]')).toHaveText(tab === undefined ? [] : [tab]);
    const steps = page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('listitem');
    if (way === undefined) return;
    await expect(steps).toHaveText(way);
    await expect(steps.last().locator('[aria-current=page]')).toHaveCount(1);
  });

  test(`${address} has the menu on a phone, with the tabs above it`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    await expect(tabs(page)).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.getByRole('navigation', { name: 'Main' });
    await expect(tabs(page)).toBeInViewport();
    expect(await menu.getByRole('link').count()).toBeGreaterThan(3);
    await tabs(page).getByRole('link', { name: 'Reference' }).click();
    await expect(page).toHaveURL('/reference/');
  });
}

test('the search field is at one place on every page', async ({ page }) => {
  const places = new Set<string>();
  for (const { address } of pages) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const box = await page.getByRole('banner').getByRole('button', { name: 'Search' }).boundingBox();
    places.add(JSON.stringify(box));
  }
  expect([...places]).toHaveLength(1);
});

test('a tab is reached and opened with the keyboard', async ({ page }) => {
  await page.goto('/guides/seats/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(tabs(page).getByRole('link', { name: 'Reference' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/reference/');
  await expect(tabs(page).getByRole('link', { name: 'Reference' })).toHaveAttribute('aria-current', 'page');
});

test('the sidebar of a topic is a small part of a page', async ({ page }) => {
  for (const address of ['/guides/seats/', '/reference/operations/balances/create/', '/changes/']) {
    await page.goto(address);
    const size = await page.getByRole('navigation', { name: 'Main' }).evaluate((nav) => nav.outerHTML.length);
    expect(size, address).toBeLessThan(36_000);
  }
});

test('of the groups of operations only the one of the page is open', async ({ page }) => {
  await page.goto('/reference/operations/balances/create/');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu.getByRole('link', { name: 'create', exact: true })).toHaveCount(1);
  await expect(menu.getByRole('link', { name: 'create', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.goto('/reference/models/customer/');
  await expect(menu.getByRole('link', { name: 'Models' })).toHaveAttribute('aria-current', 'true');
});

test('changes lead on in the order of time', async ({ page }) => {
  await page.goto('/changes/autumn-js/1.3.0/');
  await expect(page.getByRole('link', { name: /^Previous/ })).toHaveAttribute(
    'href',
    '/changes/autumn-js/1.2.56/',
  );
  await expect(page.getByRole('link', { name: /^Next/ })).toHaveAttribute(
    'href',
    '/changes/autumn-js/1.3.13/',
  );
});

test('icons, robots.txt and cards are answered as what they are', async ({ page, request }) => {
  for (const [address, type] of [
    ['/favicon.ico', /^image\/(?:x-icon|vnd\.microsoft\.icon)/],
    ['/favicon.svg', /^image\/svg/],
    ['/apple-touch-icon.png', /^image\/png/],
    ['/robots.txt', /^text\/plain/],
    ['/sitemap-index.xml', /xml/],
  ] as const) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type'], address).toMatch(type);
  }
  expect(await (await request.get('/robots.txt')).text()).toMatch(/^Sitemap: https:.*\/sitemap-index\.xml$/m);
  const seen = new Set<string>();
  for (const { address } of pages.filter(({ tab }) => tab !== undefined)) {
    await page.goto(address);
    const card = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(card, address).toMatch(/^https:.*\.png$/);
    const answer = await request.get(new URL(card ?? '').pathname);
    expect(answer.headers()['content-type'], address).toBe('image/png');
    expect((await answer.body()).length, address).toBeLessThan(15_000);
    seen.add(card ?? '');
  }
  expect(seen.size).toBe(pages.length - 1);
});
