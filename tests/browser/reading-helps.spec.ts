import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { pageFile, sitePages } from 'starlight-evergreen/testing';

const operation = '/reference/operations/balances/create/';
const model = '/reference/models/balance/';

/** A result of the search. */
interface Result {
  url: string;
  /** Addresses within the page, best first. */
  places: string[];
}

/** The first results for what a reader types, with the ranking that the search box uses. */
async function search(page: Page, query: string, count = 5): Promise<Result[]> {
  await page.goto('/install/');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByPlaceholder('Search').fill(query);
  const results = page.locator('.pagefind-ui__result');
  // A result stands there empty until its page's part of the index has come; the sentence names what was searched for.
  await expect(page.locator('.pagefind-ui__message')).toHaveText(new RegExp(` results? for ${query}$`));
  const shown = Math.min(count, await results.count());
  for (let index = 0; index < shown; index += 1)
    await expect(results.nth(index).locator('a').first()).toBeVisible();
  return results.evaluateAll(
    (items, length) =>
      items.slice(0, length).map((item) => {
        const [first, ...places] = Array.from(item.querySelectorAll('a'), (link) => {
          const { pathname, hash } = new URL(link.href);
          return pathname + hash;
        });
        return { url: first ?? '', places };
      }),
    count,
  );
}

test.describe('a page as Markdown', () => {
  test('is one key press away', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/install/');
    const button = page.getByRole('button', { name: 'Copy page as Markdown' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await (await page.request.get('/install.md')).text());
    expect(copied).toContain('# Install\n');
    expect(copied).toContain('**pnpm**\n\n```sh\npnpm add autumn-js\n```');
  });

  test('can be read where the clipboard is not allowed', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } });
    });
    await page.goto(operation);
    await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
    await expect(page.getByText('The browser did not allow it')).toBeVisible();
    await page.getByRole('link', { name: 'View as Markdown' }).click();
    await expect(page).toHaveURL(operation.replace(/\/$/, '.md'));
    await expect(page.getByText('# autumn.balances.create')).toBeVisible();
  });

  test('is a link on the front page too, and without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL !== undefined && { baseURL }),
    });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Copy page as Markdown' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'View as Markdown' })).toHaveAttribute('href', '/index.md');
    await context.close();
  });

  test('is there for every page, and each page names it', () => {
    const lost = sitePages().filter((address) => {
      const html = readFileSync(pageFile(address), 'utf8');
      // Short addresses only lead on.
      if (html.includes('http-equiv="refresh"')) return false;
      const twin = address === '/' ? '/index.md' : address.replace(/\/$/, '.md');
      if (!html.includes(`<link rel="alternate" type="text/markdown" href="${twin}"`)) return true;
      const text = readFileSync(join(pageFile('/'), '..', twin), 'utf8');
      return !text.startsWith('# ') || /^(?:import |<\/?[A-Z])/m.test(text.replaceAll(/^```[^]*?^```/gm, ''));
    });
    expect(lost.filter((address) => !address.startsWith('/404'))).toEqual([]);
  });

  test('has what a line prints, and not the notations of a block', async ({ request }) => {
    const operation = await (await request.get('/reference/operations/check.md')).text();
    expect(operation).toMatch(/^console\.log\(.*\); \/\/ => /m);
    const checks = await (await request.get('/checks.md')).text();
    expect(checks).not.toContain('// @errors: 2561\nimport');
    expect(checks).toContain('// Error 2561: Object literal may only specify known properties');
  });
});

test('llms.txt leads to Markdown that is there', async ({ request }) => {
  const text = await (await request.get('/llms.txt')).text();
  expect(text).toMatch(/^# .+\n\n> .+\n/);
  const links = [...text.matchAll(/^- \[[^\]]+\]\((?<url>[^)]+\.md)\)/gm)].map(
    (match) => match.groups?.['url'] ?? '',
  );
  expect(links.length).toBeGreaterThan(80);
  expect(links.filter((link) => /\/models\/./.test(link))).toEqual([]);
  for (const link of links) expect((await request.get(new URL(link).pathname)).status(), link).toBe(200);
  const full = await (await request.get('/llms-full.txt')).text();
  for (const title of ['# Install', '# How the checks work', '# autumn.check']) {
    expect(full).toContain(`\n${title}\n`);
  }
});

test('pages that people wrote lead on to the next and back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Install');
  await page.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL('/');
});

test('operations lead on within their group, models do not', async ({ page }) => {
  await page.goto(operation);
  await expect(page.getByRole('link', { name: /^Previous/ })).toHaveCount(0);
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL(/\/reference\/operations\/balances\/(?!create)/);
  await page.goto(model);
  await expect(page.getByRole('link', { name: /^(?:Next|Previous)/ })).toHaveCount(0);
});

test('each page says what it was last checked against', async ({ page }) => {
  for (const [address, release] of [
    ['/install/', 'autumn-js'],
    [model, 'autumn-js'],
    ['/releases/0.8.26/models/balances-track-response/', '@useautumn/sdk'],
  ] as const) {
    await page.goto(address);
    const name = new RegExp(`^${release} [\\d.]+ · TypeScript [\\d.]+$`);
    await expect(page.getByRole('main').getByRole('link', { name })).toHaveAttribute('href', '/proof/');
  }
});

test.describe('search', () => {
  test('a field name finds a model at that field', async ({ page }) => {
    const [first] = await search(page, 'nextResetAt');
    expect(first?.url).toMatch(/^\/reference\/models\//);
    expect(first?.places[0]).toBe(`${first?.url}#nextresetat`);
  });

  test('an error code finds the page of errors', async ({ page }) => {
    const [first] = await search(page, 'feature_not_found');
    expect(first?.url).toBe('/guides/errors/');
  });

  for (const { query, address } of [
    { query: 'track', address: /^\/(?:guides\/|reference\/operations\/)/ },
    { query: 'check', address: /^\/(?:guides\/|checks\/|reference\/operations\/)/ },
    { query: 'attach a plan', address: /^\/(?:guides\/|reference\/operations\/)/ },
    { query: 'balance', address: /^\/(?:guides\/|reference\/operations\/)/ },
    { query: 'create customer', address: /^\/(?:guides\/|reference\/operations\/)/ },
  ]) {
    test(`guides and operations come before models: ${query}`, async ({ page }) => {
      const results = await search(page, query, 2);
      for (const { url } of results) expect(url).toMatch(address);
    });
  }

  test('the name of a model finds the model', async ({ page }) => {
    const [first] = await search(page, 'TrackParams');
    expect(first?.url).toBe('/reference/models/track-params/');
  });

  test('a search loads little enough for a phone', async ({ page }) => {
    await page.goto('/install/', { waitUntil: 'networkidle' });
    const loaded = new Set<string>();
    page.on('request', (request) => {
      if (request.url().includes('/pagefind/')) loaded.add(request.url());
    });
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByPlaceholder('Search').fill('nextResetAt');
    await expect(page.locator('.pagefind-ui__result').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    let bytes = 0;
    for (const url of loaded) bytes += (await (await page.request.get(url)).body()).length;
    expect(bytes).toBeGreaterThan(0);
    console.log(`  the first search loads ${Math.round(bytes / 1000)} kB`);
    expect(bytes).toBeLessThan(400_000);
  });
});
