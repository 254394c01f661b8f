import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkCompatibility } from '../packages/starlight-evergreen/src/blocks/compatibility.ts';
import { checkOptions } from '../packages/starlight-evergreen/src/blocks/check-options.ts';
import { loadConfig } from '../packages/starlight-evergreen/src/config/load-config.ts';
import { formatProblem } from '../packages/starlight-evergreen/src/problem/problem.ts';
import { compareSite } from './playground/equality.ts';
import { siteBlocks } from './site-blocks.ts';

// What reads all blocks of the site stands here together: they are read once. Pages are generated before the tests run.

/** `next` names no `exports`, so Node wants `next/navigation.js`; its own tools, which all Next.js projects use, do not. */
const bundlerOnly = ['next'];

/**
 * What a reader copies compiles in the reader's project: every block of every page and example at once, with a bundler's
 * and with Node's module resolution, under the strictest settings.
 */
test('every block compiles in strict projects of both kinds', async () => {
  const root = resolve(import.meta.dirname, '..');
  const config = await loadConfig(root);
  const blocks = siteBlocks(config);
  expect(blocks.length).toBeGreaterThan(1000);
  const problems = checkCompatibility(blocks, { ...checkOptions(config, root), bundlerOnly });
  expect(problems.map(formatProblem)).toEqual([]);
});

test('an editor finds in a block what the build finds, with slips in it and without', async () => {
  const compared = await compareSite({ blocks: 60, mutations: 100, seed: 11 });
  const typed = compared.filter(({ untyped }) => untyped.length === 0);
  expect(typed.filter(({ kind }) => kind === undefined).length).toBeGreaterThan(40);
  expect(typed.filter(({ built }) => built !== '').length).toBeGreaterThan(50);
  for (const { block, built, edited } of typed) expect(edited, block.code).toBe(built);
});
