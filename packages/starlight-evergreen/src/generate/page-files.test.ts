import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withMark } from '../files/generated-page.ts';
import { formatProblem } from '../problem/problem.ts';
import { temporaryProject } from '../reference/testing/temporary-project.ts';
import { carryOut, stalePages } from './page-files.ts';
import { type PageGroup, type PlannedGroup, planPages } from './page-plan.ts';
import { strayPages } from './stray-pages.ts';

const head = '---\ntitle: "A"\neditUrl: false\n---\n';
const pages = [
  { file: 'shop/index.md', text: `${head}# Shop\n` },
  { file: 'shop/models/plan.md', text: `${head}one\ntwo\nthree\n` },
];
const shop: PageGroup = { slug: 'shop', pages, isWhole: true };

/** A page as it was generated before. */
function generated(file: string, text: string): Record<string, string> {
  return { [file]: withMark(file, `${head}${text}`) };
}

function write(content: string, groups: readonly PageGroup[] = [shop], folders: readonly string[] = []) {
  const plans = planPages(content, groups, folders);
  return { plans, problems: [...plans.flatMap(({ problems }) => problems), ...carryOut(content, plans)] };
}

function counts({ stale, unchanged, remove, left }: PlannedGroup) {
  return { written: stale.length, unchanged, removed: remove.length, left: left.length };
}

function told(content: string, groups?: readonly PageGroup[], folders?: readonly string[]): string[] {
  return write(content, groups, folders).problems.map(formatProblem);
}

describe('writing', () => {
  it('writes what changed, leaves the rest alone, and removes what is gone', () => {
    const content = temporaryProject({
      ...generated('shop/models/plan.md', 'one\ntwo\nthree\n'),
      ...generated('shop/models/deep/gone.md', 'gone\n'),
      'shop/models/mine.txt': 'not a page',
      'other/page.md': 'of another release',
    });
    const unchanged = join(content, 'shop/models/plan.md');
    utimesSync(unchanged, 1000, 1000);
    const { plans, problems } = write(content);
    expect({ counts: plans.map(counts), problems }).toEqual({
      counts: [{ written: 1, unchanged: 1, removed: 1, left: 0 }],
      problems: [],
    });
    expect(statSync(unchanged).mtimeMs).toBe(1_000_000);
    expect(readFileSync(join(content, 'shop/index.md'), 'utf8')).toBe(
      withMark('shop/index.md', `${head}# Shop\n`),
    );
    expect(readdirSync(join(content, 'shop/models')).toSorted()).toEqual(['mine.txt', 'plan.md']);
    expect(existsSync(join(content, 'other/page.md'))).toBe(true);
    expect(write(content).plans.map(counts)).toEqual([{ written: 0, unchanged: 2, removed: 0, left: 0 }]);
  });

  it('takes the line ends that Git gives on Windows for its own', () => {
    const content = temporaryProject({});
    write(content);
    const file = join(content, 'shop/models/plan.md');
    const text = readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
    expect(planPages(temporaryProject({ 'shop/models/plan.md': text }), [shop], []).map(counts)).toEqual([
      { written: 1, unchanged: 1, removed: 0, left: 0 },
    ]);
  });

  it('removes nothing while something of the release could not be read', () => {
    const content = temporaryProject(generated('shop/models/gone.md', 'gone\n'));
    expect(write(content, [{ ...shop, isWhole: false }]).plans.map(counts)).toEqual([
      { written: 2, unchanged: 0, removed: 0, left: 1 },
    ]);
    expect(existsSync(join(content, 'shop/models/gone.md'))).toBe(true);
  });

  it('leaves to a folder inside another what is in it', () => {
    const older: PageGroup = {
      slug: 'shop/1.0',
      pages: [{ file: 'shop/1.0/index.md', text: head }],
      isWhole: true,
    };
    const content = temporaryProject(generated('shop/1.0/models/gone.md', 'gone\n'));
    // The release of that folder could not be read.
    expect(write(content, [shop], ['shop', 'shop/1.0']).plans.map(counts)).toEqual([
      { written: 2, unchanged: 0, removed: 0, left: 0 },
    ]);
    expect(write(content, [shop, older]).plans.map((plan) => plan.remove)).toEqual([
      [],
      ['shop/1.0/models/gone.md'],
    ]);
    expect(write(content, [shop, older]).plans.map(counts)).toEqual([
      { written: 0, unchanged: 2, removed: 0, left: 0 },
      { written: 0, unchanged: 1, removed: 0, left: 0 },
    ]);
  });

  it('knows the pages of before there were marks', () => {
    const content = temporaryProject({
      'shop/index.md': `${head}# Old\n`,
      'shop/models/gone.md': '---\ntitle: "Gone"\nmodel: {"kind":"object"}\neditUrl: false\n---\n',
    });
    expect(write(content).plans.map(counts)).toEqual([{ written: 2, unchanged: 0, removed: 1, left: 0 }]);
  });
});

describe('what a person wrote stays', () => {
  it.each([
    ['shop/index.md', '---\ntitle: Mine\neditUrl: false\n---\n'],
    ['shop.mdx', 'mine'],
    ['shop/models/plan.mdx', 'mine'],
    ['shop/models/Plan.md', 'mine'],
    ['shop/models/plan/index.md', 'mine'],
    ['shop/models/plan.md', withMark('shop/models/other.md', head)],
  ])('also where a page would be generated: %s', (file, text) => {
    const content = temporaryProject({ [file]: text, 'shop/notes.md': 'mine\n' });
    const { plans, problems } = write(content);
    expect(plans.map(counts)).toEqual([{ written: 1, unchanged: 0, removed: 0, left: 0 }]);
    expect(problems.map(formatProblem)).toEqual([
      `src/content/docs/${file} - a page that you wrote has the address of a generated one, and was left as it is
  Move it, or give the release another slug than "shop" in docs.config.ts.`,
    ]);
    expect(readFileSync(join(content, file), 'utf8')).toBe(text);
    expect(existsSync(join(content, 'shop/notes.md'))).toBe(true);
  });

  it('as a folder, a file or a link in the way', () => {
    const content = temporaryProject({ 'shop/index.md/mine.txt': '', 'shop/models': 'mine' });
    expect(told(content)).toEqual([
      `src/content/docs/shop/index.md - a folder stands where a generated page belongs
  Move it, or give the release another slug than "shop" in docs.config.ts.`,
      `src/content/docs/shop/models - a file stands where a folder of generated pages belongs
  Move it, or give the release another slug than "shop" in docs.config.ts.`,
    ]);
  });

  it('behind links', () => {
    const outside = temporaryProject({ 'plan.md': 'mine', ...generated('shop/models/old.md', 'a') });
    const content = temporaryProject({ 'shop/a.txt': '' });
    symlinkSync(outside, join(content, 'shop/models'));
    symlinkSync(join(outside, 'nothing.md'), join(content, 'shop/index.md'));
    expect(told(content).map((text) => text.split('\n')[0])).toEqual([
      'src/content/docs/shop/index.md - a link stands where a generated page belongs, and was left as it is',
      'src/content/docs/shop/models - this is a link, and generated pages are not written through it',
    ]);
    expect(readFileSync(join(outside, 'plan.md'), 'utf8')).toBe('mine');
    expect(existsSync(join(outside, 'shop/models/old.md'))).toBe(true);
  });
});

it.each([
  'shop/../../out.md',
  '/etc/out.md',
  'shop/a\\b.md',
  'shop/_hidden.md',
  'other/a.md',
  'shop/a\n.md',
  'shop//a.md',
])('no page is written at %j', (file) => {
  const content = join(temporaryProject({}), 'src/content/docs');
  expect(told(content, [{ ...shop, pages: [{ file, text: head }] }])).toEqual([
    expect.stringContaining('is no name for a page'),
  ]);
  expect(existsSync(content)).toBe(false);
});

it('two generated pages do not share an address', () => {
  const text = `${head}a`;
  const group = {
    ...shop,
    pages: ['shop/a.md', 'shop/A.md', 'shop/a/index.md'].map((file) => ({ file, text })),
  };
  const content = temporaryProject({});
  expect(told(content, [group]).map((each) => each.split('\n')[0])).toEqual([
    'src/content/docs/shop/A.md - two generated pages have this address; the other one is shop/a.md',
    'src/content/docs/shop/a/index.md - two generated pages have this address; the other one is shop/a.md',
  ]);
  expect(readdirSync(join(content, 'shop'))).toEqual(['a.md']);
});

it('a page takes the place of one that was generated under another name for the same address', () => {
  const content = temporaryProject(generated('shop/models/plan/index.md', 'a'));
  const { plans, problems } = write(content, [{ ...shop, isWhole: false }]);
  expect({ counts: plans.map(counts), problems }).toEqual({
    counts: [{ written: 2, unchanged: 0, removed: 1, left: 0 }],
    problems: [],
  });
  expect(readdirSync(join(content, 'shop/models'))).toEqual(['plan.md']);
});

it('what the file system refuses is a problem, and nothing is removed then', () => {
  const content = temporaryProject(generated('shop/models/gone.md', 'gone\n'));
  const group = { ...shop, pages: [{ file: `shop/${'a'.repeat(300)}.md`, text: head }] };
  expect(told(content, [group])).toEqual([
    expect.stringContaining('cannot be written (ENAMETOOLONG: name too long)'),
  ]);
  expect(existsSync(join(content, 'shop/models/gone.md'))).toBe(true);
});

describe('comparing', () => {
  it('shows how committed pages differ from what the schemas say', () => {
    const content = temporaryProject({
      ...generated('shop/index.md', '# Shop\n'),
      ...generated('shop/models/plan.md', 'one\n2\nthree\n'),
      ...generated('shop/models/gone.md', 'gone\n'),
    });
    const problems = planPages(content, [shop], []).flatMap(stalePages);
    expect(`\n${problems.map(formatProblem).join('\n\n')}\n`).toBe(`
src/content/docs/shop/models/plan.md - the page is not what the schemas say
===================================================================
--- committed
+++ generated
@@ -5,4 +5,4 @@
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
    const content = temporaryProject(generated('shop/index.md', '# Shop\n'));
    expect(
      planPages(content, [shop], [])
        .flatMap(stalePages)
        .map(({ where }) => where),
    ).toEqual(['src/content/docs/shop/models/plan.md']);
    write(content);
    expect(planPages(content, [shop], []).flatMap(stalePages)).toEqual([]);
  });
});

it('pages of a release that is gone are named', () => {
  const content = temporaryProject({
    ...generated('shop/index.md', 'a'),
    ...generated('old/index.md', 'a'),
    ...generated('old/models/plan.md', 'a'),
    'old/mine.md': 'mine',
    'copy.md': withMark('old/index.md', head),
  });
  expect(strayPages(content, ['shop']).map(formatProblem)).toEqual([
    `src/content/docs/old - 2 pages here were generated for a release that docs.config.ts no longer has, such as old/index.md
  Delete what is no longer needed, or give a release this slug again.`,
  ]);
});
