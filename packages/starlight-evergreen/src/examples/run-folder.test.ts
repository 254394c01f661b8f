import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepModule, pruneModules, runFolder } from './run-folder.ts';

const day = 86_400_000;
const now = Date.now();

function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'run-folder-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return root;
}

function setAge(path: string | URL, days: number): void {
  const time = new Date(now - days * day);
  utimesSync(path, time, time);
}

test('the same code is one module, and its age says when it was last used', () => {
  const root = project();
  const url = keepModule(root, 'export {};\n');
  expect(readFileSync(url, 'utf8')).toBe('export {};\n');
  setAge(url, 30);
  expect(keepModule(root, 'export {};\n').href).toBe(url.href);
  pruneModules(root, now);
  expect(readdirSync(runFolder(root))).toEqual([url.href.split('/').at(-1)]);
});

test('what no run has used for a week goes, and what broken runs have left', () => {
  const root = project();
  const young = keepModule(root, 'export const a = 1;\n');
  const old = keepModule(root, 'export const a = 2;\n');
  const left = join(runFolder(root), 'half.mjs.1.tmp');
  writeFileSync(left, 'export');
  setAge(young, 6);
  setAge(old, 8);
  setAge(left, 8);
  pruneModules(root, now);
  expect(readdirSync(runFolder(root))).toEqual([young.href.split('/').at(-1)]);
});

test('a folder that is not there yet holds nothing to remove', () => {
  const root = project();
  pruneModules(root, now);
  expect(readdirSync(runFolder(root))).toEqual([]);
});
