import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findOwnPages, findStalePages, writePages } from './page-files.ts';
import { formatProblem } from '../problem/problem.ts';
import { temporaryProject } from '../reference/testing/temporary-project.ts';

const head = '---\ntitle: "A"\neditUrl: false\n---\n';
const pages = [
  { file: 'shop/index.md', text: `${head}# Shop\n` },
  { file: 'shop/models/plan.md', text: `${head}one\ntwo\nthree\n` },
];

it('writes what changed, leaves the rest alone, and removes what is gone', () => {
  const folder = temporaryProject({
    'shop/models/plan.md': `${head}one\ntwo\nthree\n`,
    'shop/models/gone.md': `${head}gone\n`,
    'shop/models/mine.txt': 'not a page',
    'other/page.md': 'of another release',
  });
  const unchanged = join(folder, 'shop/models/plan.md');
  utimesSync(unchanged, 1000, 1000);
  expect(writePages(folder, 'shop', pages)).toEqual({ written: 1, unchanged: 1, removed: 1, kept: [] });
  expect(statSync(unchanged).mtimeMs).toBe(1_000_000);
  expect(readFileSync(join(folder, 'shop/index.md'), 'utf8')).toBe(`${head}# Shop\n`);
  expect(readdirSync(join(folder, 'shop/models')).toSorted()).toEqual(['mine.txt', 'plan.md']);
  expect(existsSync(join(folder, 'other/page.md'))).toBe(true);
  expect(writePages(folder, 'shop', pages)).toEqual({ written: 0, unchanged: 2, removed: 0, kept: [] });
});

it('writes into a folder that is not there yet', () => {
  expect(writePages(temporaryProject({}), 'shop', pages)).toEqual({
    written: 2,
    unchanged: 0,
    removed: 0,
    kept: [],
  });
});

it('shows how committed pages differ from what the schemas say', () => {
  const folder = temporaryProject({
    'shop/index.md': `${head}# Shop\n`,
    'shop/models/plan.md': `${head}one\n2\nthree\n`,
    'shop/models/gone.md': `${head}gone\n`,
  });
  expect(`\n${findStalePages(folder, 'shop', pages).map(formatProblem).join('\n\n')}\n`).toBe(`
src/content/docs/shop/models/plan.md - the page is not what the schemas say
===================================================================
--- committed
+++ generated
@@ -4,4 +4,4 @@
 ---
 one
-2
+two
 three

  Run \`starlight-evergreen generate\` and commit the result.

src/content/docs/shop/models/gone.md - no model has this page any more
  Run \`starlight-evergreen generate\` and commit the result.
`);
});

it('finds a page that was never committed, and nothing where all is fresh', () => {
  const folder = temporaryProject({ 'shop/index.md': `${head}# Shop\n` });
  expect(findStalePages(folder, 'shop', pages).map(({ where }) => where)).toEqual([
    'src/content/docs/shop/models/plan.md',
  ]);
  writePages(folder, 'shop', pages);
  expect(findStalePages(folder, 'shop', pages)).toEqual([]);
});

it('leaves the pages that a person wrote into the folder, and names one that stands in the way', () => {
  const own = { 'shop/index.md': '---\ntitle: Mine\n---\n\neditUrl: false\n', 'shop/notes.md': 'mine\n' };
  const folder = temporaryProject(own);
  const result = writePages(folder, 'shop', pages);
  expect(result).toEqual({ written: 1, unchanged: 0, removed: 0, kept: ['shop/index.md'] });
  for (const [name, text] of Object.entries(own)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  expect(findOwnPages(result, 'shop').map(formatProblem)).toEqual([
    `src/content/docs/shop/index.md - a page that you wrote has the address of a generated one, and was left as it is
  Move it, or give the release another slug than "shop" in docs.config.ts.`,
  ]);
});
