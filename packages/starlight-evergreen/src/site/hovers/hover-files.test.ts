import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hoverFileOf, longestTable, provideHoverFiles } from './hover-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hovers-'));
});
afterEach(() => {
  provideHoverFiles(undefined);
  rmSync(folder, { recursive: true });
});

const long = 'x'.repeat(longestTable + 1);

test('a long table is a file, the same for the same table', () => {
  provideHoverFiles({ folder, address: '/base/hovers/' });
  const address = hoverFileOf(`${long}é`) ?? '';
  expect(address).toMatch(/^\/base\/hovers\/[\da-f]{16}\.txt$/);
  expect(readFileSync(join(folder, basename(address)), 'utf8')).toBe(`${long}é`);
  expect(hoverFileOf(`${long}é`)).toBe(address);
  expect(hoverFileOf(`${long}è`)).not.toBe(address);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a short table stands in the page, and any where nobody serves files', () => {
  expect(hoverFileOf(long)).toBeUndefined();
  provideHoverFiles({ folder, address: '/' });
  expect(hoverFileOf(long.slice(1))).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});
