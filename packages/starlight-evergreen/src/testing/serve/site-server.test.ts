import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { siteServer } from './site-server.ts';

/** Serves some files. @returns what an address answers */
async function serve(files: Record<string, string>): Promise<(path: string) => Promise<Response>> {
  const root = mkdtempSync(join(tmpdir(), 'site-server-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  vi.stubEnv('EVERGREEN_TESTS_ROOT', root);
  vi.stubEnv('EVERGREEN_TESTS_DIST', join(root, 'dist'));
  const server = siteServer();
  vi.unstubAllEnvs();
  await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
  onTestFinished(() => {
    server.close();
    rmSync(root, { recursive: true });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return (path) => fetch(`http://localhost:${address.port}${path}`);
}

test('pages, files and what is not there, with the headers of the site', async () => {
  const get = await serve({
    'dist/index.html': 'front',
    'dist/guides/start/index.html': 'start',
    'dist/404.html': 'lost',
    'dist/_headers': '/*\n  X-Frame-Options: DENY\n',
    'secret.txt': 'secret',
  });
  const front = await get('/');
  expect(await front.text()).toBe('front');
  expect(front.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(front.headers.get('x-frame-options')).toBe('DENY');
  expect(await (await get('/guides/start/?q=1')).text()).toBe('start');
  const lost = await get('/nowhere/');
  expect([lost.status, await lost.text()]).toEqual([404, 'lost']);
  expect((await get('/..%2fsecret.txt')).status).toBe(404);
});

test('beside the site: the bundle of the tests, and a page with nothing on it', async () => {
  const get = await serve({ 'dist/index.html': '', '.cache/site-tests/bundle/worker.js': 'work()' });
  expect(await (await get('/__tests/worker.js')).text()).toBe('work()');
  expect(await (await get('/__tests/')).text()).toContain('<title>Tests</title>');
  const lost = await get('/nowhere/');
  expect([lost.status, await lost.text()]).toEqual([404, '']);
});
