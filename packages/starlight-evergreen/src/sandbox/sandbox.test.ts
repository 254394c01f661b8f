import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { formatProblem, ProblemError } from '../problem/problem.ts';
import { checkSandbox } from './check-sandbox.ts';
import { failureNoticeTest } from './failure-notice.ts';
import { findScenario } from './find-scenario.ts';
import { loadSandbox } from './load-sandbox.ts';
import { releaseOfCode } from './release-of-code.ts';
import { sourcesDigest } from './sources.ts';
import * as shop from './testing/shop-sandbox.ts';

describe('a module', () => {
  const findings = (exported: unknown): string[] => {
    const checked = checkSandbox(exported, './sandbox.ts');
    return 'problems' in checked ? checked.problems.map(formatProblem) : [];
  };

  test('that keeps the contract is taken as it is', () => {
    expect(findings(shop)).toEqual([]);
    const { failureNotice: _, servingNote: __, ...needed } = shop;
    expect(findings(needed)).toEqual([]);
  });

  test('is told of everything that is missing, with what to write', () => {
    expect(findings({ environment: {}, scenarios: shop.scenarios })).toEqual([
      "./sandbox.ts - the export `origin` is missing\n  export const origin = 'https://api.example.com';",
      './sandbox.ts - the export `create` is missing\n  export function create({ scenario, now } = {}) { … return { fetch: async (request) => new Response() }; }',
    ]);
  });

  test.each([
    [{ origin: 'https://api.example/v1' }, 'the export `origin` is no origin'],
    [{ environment: { KEY: 1 } }, 'the export `environment.KEY` is no string'],
    [{ scenarios: [] }, 'the export `scenarios` is empty'],
    [{ scenarios: [{ id: 'a b', sentence: 'S.' }] }, 'the export `scenarios.0.id` may hold letters'],
    [{ scenarios: [{ id: 'a' }] }, 'the export `scenarios.0.sentence` is missing'],
    [{ scenarios: [shop.scenarios[0], shop.scenarios[0]] }, 'two scenarios have the id "empty"'],
    [{ create: {} }, 'the export `create` is no function'],
    [{ failureNotice: '(' }, 'the export `failureNotice` is no regular expression'],
    [{ servingNote: 'text' }, 'the export `servingNote` is no function'],
  ])('with %j is told so', (change, message) => {
    expect(findings({ ...shop, ...change })).toEqual([expect.stringContaining(message)]);
  });
});

describe('the sandbox of a release', () => {
  const problemOf = (root: string, name: string): Promise<unknown> =>
    loadSandbox(root, name).catch((error: unknown) => error instanceof ProblemError && error.problems);

  test('is the module that the release names, and may be left out', async () => {
    const loaded = await loadSandbox(import.meta.dirname, './testing/shop-sandbox.ts');
    expect(loaded?.origin).toBe(shop.origin);
    expect(await loadSandbox(import.meta.dirname, undefined)).toBeUndefined();
  });

  test('is named when it is not there, cannot be loaded, or keeps no contract', async () => {
    const folder = temporary();
    expect(await problemOf(folder, './none.ts')).toMatchObject([
      { where: './none.ts', message: `there is no such file in ${folder}` },
    ]);
    writeFileSync(join(folder, 'broken.mjs'), 'throw new Error("no");');
    expect(await problemOf(folder, './broken.mjs')).toMatchObject([{ message: 'cannot be loaded: no' }]);
    writeFileSync(join(folder, 'bare.mjs'), 'export const origin = "https://a.example";');
    expect(await problemOf(folder, './bare.mjs')).toHaveLength(3);
  });
});

describe('the release of a block', () => {
  const releases = [{ specifier: 'first' }, { specifier: '@second/sdk' }, { specifier: 'third' }];

  test.each([
    ['import { A } from "@second/sdk";', '@second/sdk'],
    ["import 'third'; import type { B } from '@second/sdk';", '@second/sdk'],
    ["import { A } from 'firstly';", 'first'],
    ['console.log("third");', 'first'],
  ])('%s is %s', (code, specifier) => {
    expect(releaseOfCode(releases, code)).toEqual({ specifier });
  });
});

describe('a scenario', () => {
  const releases = [
    { id: 'bare', specifier: 'bare' },
    { id: 'shop', specifier: 'shop', sandbox: shop },
  ];

  test('is found in the sandbox of the release that the code imports', () => {
    expect(findScenario(releases, "import 'shop';", 'fruit')).toMatchObject({
      scenario: { sentence: 'A shop that sells `apple`.' },
      sandbox: { origin: shop.origin },
    });
  });

  test('that is none is told with those there are', () => {
    expect(findScenario(releases, "import 'shop';", 'frut')).toEqual({
      message: 'the sandbox has no scenario "frut"',
      hint: 'There are: empty, fruit.',
    });
  });

  test('needs a sandbox', () => {
    expect(findScenario(releases, "import 'bare';", 'fruit')).toMatchObject({
      message: 'the block names the scenario "fruit", but release "bare" has no sandbox',
      hint: expect.stringContaining("sandbox: './src/sandbox/index.ts'"),
    });
  });
});

test('the notice of a hidden failure is the sandbox’s own', () => {
  expect(failureNoticeTest(shop)('Warning: FROM THE SHELF!')).toBe(true);
  expect(failureNoticeTest(shop)('Warning: from the shelves')).toBe(false);
  expect(failureNoticeTest({})('Warning: from the shelf')).toBe(false);
});

test('the digest of a sandbox changes with every module that it imports', async () => {
  const folder = temporary();
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('index.ts', "import 'a-package'; export { a } from './a.ts';");
  write('a.ts', 'export const a: number = 1;');
  write('b.ts', '');
  const digest = () => sourcesDigest(folder, `./${relative(folder, join(folder, 'index.ts'))}`);
  const before = await digest();
  write('b.ts', 'export const b = 1;');
  expect(await digest()).toBe(before);
  write('a.ts', 'export const a: number = 2;');
  expect(await digest()).not.toBe(before);
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
