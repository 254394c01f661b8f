import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedFiles } from './changed-files.ts';
import { stepNames, steps } from './steps.ts';
import { touchedSteps } from './touched.ts';

const touched = (...files: string[]): string[] => touchedSteps(steps, files).map(({ name }) => name);
const everything = steps.map(({ name }) => name);

test('what nobody spoke of touches everything, beside what is known too', () => {
  for (const file of [
    'package-lock.json',
    'docs.config.ts',
    'packages/x/src/a.ts',
    'new/file',
    'tests/run.ts',
  ])
    expect(touched('README.md', file), file).toEqual(everything);
});

test('a text at the root touches its own tests, and what these wait for', () => {
  expect(touched('README.md')).toEqual([
    stepNames.generate,
    stepNames.format,
    stepNames.prose,
    stepNames.unit,
  ]);
});

test('a page touches all but the sites that have pages of their own', () => {
  const left = everything.filter((name) => name !== stepNames.packed);
  expect(touched('src/content/docs/guides/a.mdx')).toEqual(left);
});

test('a browser test brings the build that it opens', () => {
  const names = touched('tests/browser/run.spec.ts');
  expect(names).toEqual(expect.arrayContaining([stepNames.check, stepNames.build, stepNames.browser]));
  expect(names).not.toContain(stepNames.packed);
});

test('what a step only waits for, and does not read, is not brought along', () => {
  const names = touched('tests/package/sites.ts');
  expect(names).toEqual(expect.arrayContaining([stepNames.types, stepNames.packed]));
  expect(names).not.toContain(stepNames.build);
});

test('nothing changed touches nothing', () => {
  expect(touched()).toEqual([]);
});

test('committed, uncommitted, new, moved and removed files count from where the branch began', () => {
  const root = mkdtempSync(join(tmpdir(), 'changed-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root });
  try {
    expect(changedFiles(root)).toBeUndefined();
    git('init', '-q', '-b', 'main');
    for (const name of ['same', 'edited', 'moved', 'removed']) writeFileSync(join(root, name), name);
    git('add', '.');
    git('commit', '-qm', 'one');
    git('checkout', '-qb', 'work');
    git('mv', 'moved', 'to here');
    git('commit', '-qm', 'two');
    writeFileSync(join(root, 'edited'), 'else');
    writeFileSync(join(root, 'new'), '');
    rmSync(join(root, 'removed'));
    expect(changedFiles(root)).toEqual(['edited', 'moved', 'new', 'removed', 'to here']);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
