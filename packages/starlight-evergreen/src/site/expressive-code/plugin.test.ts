import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpressiveCode } from 'astro-expressive-code';
import { toHtml } from 'hast-util-to-html';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CheckedBlock } from '../../blocks/block.ts';
import { provideLookup, provideReleasePages } from './lookup.ts';
import * as sandbox from '../../sandbox/testing/shop-sandbox.ts';
import { provideRunReleases } from '../run/run-releases.ts';
import { provideHoverFiles } from '../hovers/hover-files.ts';
import { readHover } from '../hovers/hover-table.ts';
import { checkedBlocks } from './plugin.ts';
import { takeFindings } from './findings.ts';

const nothing: CheckedBlock = { code: '', hovers: [], errors: [], queries: [], faults: [] };
const error = { line: 0, character: 6, length: 5, sourceLine: 1, code: 2322, message: 'Type <b> is wrong.' };

let answer: CheckedBlock | undefined;
beforeEach(() => {
  provideLookup(() => answer);
  provideRunReleases([{ id: 'shop', specifier: 'shop', sandbox }]);
  takeFindings();
});
afterEach(() => {
  answer = undefined;
  provideReleasePages([]);
});

async function render(code: string, language = 'ts', meta = ''): Promise<string> {
  const engine = new ExpressiveCode({ plugins: [checkedBlocks()] });
  const { renderedGroupAst } = await engine.render({ code, language, meta });
  return toHtml(renderedGroupAst);
}

test('shows and copies the code without notation lines', async () => {
  answer = { ...nothing, code: 'const value = 1;' };
  const html = await render('// @errors: 2322\nconst value = 1;');
  expect(html).not.toContain('@errors');
  expect(html).toContain('data-code="const value = 1;"');
});

test('marks tokens with the number of their hover, each text once', async () => {
  const text = 'const value: 1';
  answer = {
    ...nothing,
    code: 'value; value;',
    hovers: [0, 7].map((character) => ({ line: 0, character, length: 5, text, docs: 'A <b>.' })),
  };
  const html = await render('value; value;');
  expect(html.match(/data-h="0"/g)).toHaveLength(2);
  expect(html).toContain('data-hovers="const value: 1\u241FA <b>."');
  expect(html.match(/const value: 1/g)).toHaveLength(1);
});

test('what many hovers say lies in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hovers-'));
  provideHoverFiles({ folder, address: '/hovers/' });
  const text = `const value: ${'1 | '.repeat(200)}1`;
  answer = {
    ...nothing,
    code: 'a; b; c',
    hovers: [0, 3, 6].map((character) => ({ line: 0, character, length: 1, text: `${character} ${text}` })),
  };
  const html = await render('a; b; c');
  provideHoverFiles(undefined);
  const [, name = ''] = /data-hovers="" data-hovers-src="\/hovers\/(\w+\.txt)"/.exec(html) ?? [];
  const table = readFileSync(join(folder, name), 'utf8');
  rmSync(folder, { recursive: true });
  expect([0, 1, 2].map((index) => readHover(table, index)?.type.slice(0, 14))).toEqual([
    '0 const value:',
    '3 const value:',
    '6 const value:',
  ]);
  expect(html).toContain('data-h="2"');
});

test('a block of a release says where the names in its types lead', async () => {
  const models = new Map([['Parcel', 'models/parcel/']]);
  provideReleasePages([{ specifier: 'shop', base: '/ref/', models, methods: new Map() }]);
  const code = `import { box } from 'shop';`;
  answer = { ...nothing, code, hovers: [{ line: 0, character: 9, length: 3, text: 'const box: Parcel' }] };
  const html = await render(code);
  expect(html).toContain('data-hovers="const box: \u241DParcel\u241D"');
  expect(html).toContain('data-pages="/ref/"');
  answer = {
    ...nothing,
    code: 'box',
    hovers: [{ line: 0, character: 0, length: 3, text: 'const box: Parcel' }],
  };
  expect(await render('box')).not.toContain('data-pages');
});

test('says an expected error below its line, as text, and reports nothing', async () => {
  answer = { ...nothing, code: 'const value = 1;', errors: [{ ...error, expected: true }] };
  const html = await render('// @errors: 2322\nconst value = 1;');
  expect(html).toContain('<strong>Error 2322</strong> Type &#x3C;b> is wrong.</div>');
  expect(html).toContain('data-code="const value = 1;"');
  expect(takeFindings()).toEqual([]);
});

test('reports an unexpected error, and shows it', async () => {
  answer = { ...nothing, code: 'const value = 1;', errors: [{ ...error, expected: false }] };
  expect(await render('const value = 1;')).toContain('Unexpected error 2322');
  expect(takeFindings()).toMatchObject([{ code: 'const value = 1;', lang: 'ts', checked: answer }]);
});

test('reports a block that the checker does not know', async () => {
  await render('const value = 1;');
  expect(takeFindings()).toMatchObject([{ checked: undefined, code: 'const value = 1;' }]);
});

test('shows why a block is not checked', async () => {
  expect(await render('value', 'ts', 'unchecked="a part only"')).toContain('Not type-checked: a part only');
  expect(takeFindings()).toEqual([]);
});

test('a difference is looked up as what it leads to, and shown with both sides', async () => {
  const asked: unknown[] = [];
  provideLookup((...block) => {
    asked.push(block);
    return answer;
  });
  answer = {
    ...nothing,
    code: 'const a = 1;\nconst b: string = a;',
    hovers: [{ line: 1, character: 6, length: 1, text: 'const b: string' }],
    errors: [{ ...error, line: 1, expected: false }],
  };
  const html = await render('  const a = 1;\n- const b = a;\n+ const b: string = a;', 'diff', 'lang="ts"');
  expect(asked).toEqual([['const a = 1;\nconst b: string = a;', 'ts', undefined, 'lang="ts"']]);
  const [kept = '', gone = '', added = ''] = html.split('class="ec-line').slice(1);
  expect([kept, gone, added].map((line) => line.includes('data-h='))).toEqual([false, false, true]);
  expect(added).toContain('Unexpected error 2322');
  expect(takeFindings()).toMatchObject([{ code: answer.code, lang: 'ts' }]);
});

test.each([
  ['{.ts}', '', false],
  ['{', '.ts .annotate }', false],
  ['d.ts', '', false],
  ['diff-ts', '', true],
])(
  'a fence of "%s %s" is shown as TypeScript, and looked up as it is written',
  async (language, meta, isDiff) => {
    const asked: unknown[] = [];
    provideLookup((...block) => {
      asked.push(block);
      return answer;
    });
    answer = { ...nothing, code: 'const a = 1;' };
    const html = await render(isDiff ? '+const a = 1;' : 'const a = 1;', language, meta);
    expect(asked).toEqual([['const a = 1;', language, undefined, meta]]);
    expect(html).toContain('data-language="ts"');
    expect(html).not.toContain('+const');
  },
);

test('a patch is shown as it is', async () => {
  await render('@@ -1 +1 @@\n-a\n+b', 'diff', 'lang="ts"');
  expect(takeFindings()).toEqual([]);
});

test('leaves other languages alone', async () => {
  expect(await render('{ "a": 1 }', 'json')).not.toContain('data-hovers');
  expect(takeFindings()).toEqual([]);
});

test('names the scenario of a block that runs, from its fence or its first line', async () => {
  answer = { ...nothing, code: 'const value = 1;' };
  const html = await render('const value = 1;', 'ts', 'sandbox="fruit"');
  expect(html).toContain('data-sandbox="fruit"');
  expect(html).toMatch(/Runs against: A shop that sells <code>apple<\/code>/);
  const code = '// @sandbox: empty\nconst value = 1;';
  answer = { ...nothing, code };
  expect(await render(code)).toContain('data-sandbox="empty"');
  expect(takeFindings()).toEqual([]);
});

test('reports a scenario that does not exist', async () => {
  answer = { ...nothing, code: 'const value = 1;' };
  await render('const value = 1;', 'ts', 'sandbox="veg"');
  expect(takeFindings()).toMatchObject([
    { checked: { faults: [{ message: 'the sandbox has no scenario "veg"' }] } },
  ]);
});

test('does not run a block that names no scenario', async () => {
  answer = { ...nothing, code: 'const value = 1;' };
  expect(await render('const value = 1;')).not.toContain('data-sandbox');
});

test('a release without a sandbox has no block that runs against one', async () => {
  provideRunReleases([{ id: 'shop', specifier: 'shop' }]);
  answer = { ...nothing, code: 'const value = 1;' };
  const html = await render('const value = 1;', 'ts', 'sandbox="fruit"');
  expect(html).not.toContain('data-sandbox');
  expect(takeFindings()).toMatchObject([
    {
      checked: {
        faults: [
          {
            message: 'the block names the scenario "fruit", but release "shop" has no sandbox',
            hint: expect.stringContaining("sandbox: './src/sandbox/index.ts'"),
          },
        ],
      },
    },
  ]);
});
