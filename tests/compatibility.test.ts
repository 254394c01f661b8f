import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { collect } from '../packages/starlight-evergreen/src/blocks/collect.ts';
import { checkCompatibility } from '../packages/starlight-evergreen/src/blocks/compatibility.ts';
import { checkOptions } from '../packages/starlight-evergreen/src/blocks/check-options.ts';
import { loadConfig } from '../packages/starlight-evergreen/src/config/load-config.ts';
import { formatProblem } from '../packages/starlight-evergreen/src/problem/problem.ts';

/** `next` names no `exports`, so Node wants `next/navigation.js`; its own tools, which all Next.js projects use, do not. */
const bundlerOnly = ['next'];

/**
 * What a reader copies compiles in the reader's project: every block of every page and example at once, with a bundler's
 * and with Node's module resolution, under the strictest settings. The pages are generated before the tests run.
 */
test('every block compiles in strict projects of both kinds', async () => {
  const root = resolve(import.meta.dirname, '..');
  const { blocks } = collect({
    root,
    paths: ['src/content/docs', 'src/examples'].map((path) => resolve(root, path)),
  });
  expect(blocks.length).toBeGreaterThan(1000);
  const problems = checkCompatibility(blocks, {
    ...checkOptions(await loadConfig(root), root),
    bundlerOnly,
  });
  expect(problems.map(formatProblem)).toEqual([]);
}, 600_000);
