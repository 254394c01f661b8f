import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pageFile, sitePages } from 'starlight-evergreen/testing';

const operation = '/reference/operations/balances/create/';
const model = '/reference/models/balance/';

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
