import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../config/index.ts';
import { isSource, oneAtATime, sourcesOf } from './integrations/regenerate.ts';
import { pageId } from './page-id.ts';
import { redirects } from './redirects.ts';
import { schemaName } from './run/schema-name.ts';
import { headersFile, pagePolicy } from './security/headers.ts';

test('keeps the dots of a version in addresses', () => {
  expect(pageId('releases/0.8.26/models/a-b.md')).toBe('releases/0.8.26/models/a-b');
  expect(pageId('releases/0.8.26/index.md')).toBe('releases/0.8.26');
  expect(pageId('index.mdx')).toBe('index');
});

test('makes short addresses for the models of other releases', () => {
  const docs = mkdtempSync(join(tmpdir(), 'docs-'));
  for (const folder of ['reference/models', 'old/1.0.0/models']) {
    mkdirSync(join(docs, folder), { recursive: true });
    writeFileSync(join(docs, folder, 'a-model.md'), '');
  }
  expect(redirects(docs, ['reference', 'old/1.0.0'])).toEqual({
    '/models/': '/reference/models/',
    '/models/a-model/': '/old/1.0.0/models/a-model/',
  });
});

test('names inline scripts by their hashes', () => {
  const file = headersFile(['alert(1)', 'alert(1)']);
  const hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
  expect(file).toContain(`script-src 'self' 'wasm-unsafe-eval' blob: ${hash};`);
});

test('allows scripts from blobs in the frame that runs examples, and not in pages', () => {
  expect(headersFile([])).toMatch(
    /\n\/run\/frame\.html\n {2}Content-Security-Policy: sandbox allow-scripts; default-src 'none';/,
  );
  expect(pagePolicy()).toBe("script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'");
});

test('lets pages load from other origins that the site names', () => {
  const origins = ['https://stats.example'];
  expect(headersFile([], origins)).toMatch(/script-src [^;]*blob: https:\/\/stats\.example;/);
  expect(pagePolicy(origins)).toContain(' https://stats.example');
});

test('names the schema that proves a value', () => {
  const sdk = { id: 'a', label: 'a', slug: 'a', package: 'a' };
  expect(schemaName(sdk, 'Track', 'response')).toBe('Track$inboundSchema');
  expect(schemaName(sdk, 'Track', 'both')).toBe('Track$outboundSchema');
  expect(schemaName(sdk, 'Track', 'both', 'TrackSchema')).toBe('TrackSchema');
  expect(schemaName({ ...sdk, suffixes: { request: 'Out', response: 'In' } }, 'Track', 'request')).toBe(
    'TrackOut',
  );
  const schemas = { id: 'b', label: 'b', slug: 'b', module: './b.ts', import: 'b', version: '1.0.0' };
  expect(schemaName(schemas, 'Track', 'response')).toBe('Track');
});

test('knows what pages are generated from', () => {
  const { releases, values } = parseConfig({
    releases: [
      { id: 'b', label: 'b', slug: 'b', module: './src/old/index.ts', import: 'b', version: '1.0.0' },
    ],
    values: './src/plausible/values.ts',
  });
  const sources = sourcesOf({ releases, values });
  expect(isSource('src/old/plan.ts', sources)).toBe(true);
  expect(isSource('src/plausible/prices.ts', sources)).toBe(true);
  expect(isSource('src/content/docs/index.mdx', sources)).toBe(false);
});

test('runs once more for all changes that came during a run', async () => {
  let runs = 0;
  let finish = (): void => undefined;
  const run = oneAtATime(() => {
    runs += 1;
    return new Promise((resolve) => (finish = resolve));
  });
  const done = run();
  void run();
  void run();
  finish();
  await Promise.resolve();
  expect(runs).toBe(2);
  finish();
  await done;
  expect(runs).toBe(2);
});
