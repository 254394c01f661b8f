import { existsSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { siteTests } from './config.ts';
import { siteFolders } from './site-folders.ts';

afterEach(() => vi.unstubAllEnvs());

test('the files that the settings name are there', () => {
  vi.stubEnv('EVERGREEN_TESTS_ROOT', '');
  const { globalSetup, reporter, webServer } = siteTests({ port: 4000 });
  const command = Array.isArray(webServer) ? undefined : webServer?.command;
  const [, node, server, port] = /^"(.+)" "(.+)" (\d+)$/.exec(command ?? '') ?? [];
  expect(port).toBe('4000');
  for (const file of [globalSetup, Array.isArray(reporter) ? reporter[0]?.[0] : reporter, node, server])
    expect(existsSync(String(file)), String(file)).toBe(true);
});

test('what is tested is where the settings say', () => {
  vi.stubEnv('EVERGREEN_TESTS_ROOT', '');
  vi.stubEnv('EVERGREEN_TESTS_DIST', '');
  siteTests({ root: '/site', dist: 'out' });
  expect(siteFolders()).toEqual({ root: '/site', dist: '/site/out', cache: '/site/.cache/site-tests' });
});

test('two sites have servers of their own', () => {
  vi.stubEnv('PORT', undefined);
  const address = (root: string) => siteTests({ root }).use?.baseURL;
  expect(address('/one')).toBe(address('/one'));
  expect(address('/one')).not.toBe(address('/two'));
});

test('sites that are tested side by side share the processors', () => {
  expect(siteTests().workers).toBeGreaterThan(1);
  vi.stubEnv('EVERGREEN_TESTS_WORKERS', '1');
  expect(siteTests().workers).toBe(1);
});
