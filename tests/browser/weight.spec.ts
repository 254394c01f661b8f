import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pageFile, sitePages } from 'starlight-evergreen/testing';

const modelPages = sitePages().filter(
  (address) => /\/models\/[^/]+\/$/.test(address) && !address.startsWith('/models/'),
);

const bytesOf = (address: string): number => gzipSync(readFileSync(pageFile(address))).length;

test('no page of a model is over 12 kB, gzipped', () => {
  const heavy = modelPages.flatMap((address) => {
    const bytes = bytesOf(address);
    return bytes > 12_000 ? [`${address}: ${bytes} bytes`] : [];
  });
  expect(modelPages.length).toBeGreaterThanOrEqual(4934);
  expect(heavy).toEqual([]);
  expect(bytesOf('/reference/models/')).toBeLessThan(20_000);
});

/** What a page of Starlight alone asks for, with the settings that it comes with. */
const bareRequests = 12;

test('a page of a model asks for no more files than one of Starlight alone, and for none from elsewhere', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const elsewhere: string[] = [];
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('data:')) return;
    asked.push(url);
    if (baseURL !== undefined && !url.startsWith(baseURL)) elsewhere.push(url);
    if (request.resourceType() === 'script') scripts.add(url);
  });
  await page.goto('/reference/models/track-params/', { waitUntil: 'networkidle' });
  expect(elsewhere).toEqual([]);
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(bareRequests);
  const hovers: number[] = [];
  for (const url of scripts) {
    const body = await (await page.request.get(url)).body();
    if (body.includes('data-hovers')) hovers.push(gzipSync(body).length);
  }
  expect(hovers.length).toBe(1);
  // With all that any page does, Starlight's part too: search, contents, menus, names of buttons, tables, Copy.
  expect(hovers[0]).toBeLessThan(12_000);
});

test('what hovers say is not in the search index, and of twins only one is', async ({ page }) => {
  await page.goto('/');
  const found = await page.evaluate(async () => {
    const index = '/pagefind/pagefind.js';
    const pagefind = await import(/* @vite-ignore */ index);
    const urls = async (query: string) => {
      const { results } = await pagefind.search(query);
      const data = await Promise.all(
        results.slice(0, 40).map((result: { data(): Promise<{ url: string }> }) => result.data()),
      );
      return data.map(({ url }: { url: string }) => url);
    };
    return { hover: await urls('"(property) customerId: string"'), twins: await urls('TrackIntervalEnum2') };
  });
  expect(found.hover).toEqual([]);
  expect(found.twins).not.toContain('/reference/models/track-interval-enum2/');
});
