import { ExpressiveCode } from 'astro-expressive-code';
import { toHtml } from 'hast-util-to-html';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CheckedBlock } from '../../blocks/block.ts';
import { shownBlock } from '../charts/shown-block.ts';
import { provideLookup } from './lookup.ts';
import { checkedBlocks } from './plugin.ts';
import { smallBlocks } from './small-blocks.ts';
import { takeFindings } from './findings.ts';
import { wholeLines } from './whole-lines.ts';

const code = `const order = { id: 'a', total: 3 };\n\nif (order.total > 2) {\n\tship(order); // soon\n}`;

beforeEach(() => provideLookup(() => undefined));
afterEach(() => void takeFindings());

function engineOf(...plugins: ReturnType<typeof smallBlocks>[]): ExpressiveCode {
  return new ExpressiveCode({ plugins, shiki: { transformers: [wholeLines] } });
}

async function render(text: string, language = 'ts', meta = ''): Promise<string> {
  const { renderedGroupAst } = await engineOf(checkedBlocks(), smallBlocks()).render({
    code: text,
    language,
    meta,
  });
  return toHtml(renderedGroupAst);
}

/** The classes of colours that the sheet has a rule for. */
async function rules(): Promise<Map<string, string>> {
  const sheet = await engineOf(smallBlocks()).getBaseStyles();
  return new Map(
    Array.from(sheet.matchAll(/\.(ec-\d+)\s*\{\s*color:\s*([^;}]+)/g), ([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

test.each([
  ['ts', code],
  ['json', '{ "a": [1, true, null, "text"] }'],
  ['sh', '# note\nnpm install --save-dev shop && echo "$HOME"'],
])('%s has its colours in classes that the sheet knows', async (language, text) => {
  const html = await render(text, language);
  expect(html).not.toContain('style="--0');
  const known = await rules();
  const used = [...html.matchAll(/<span class="(ec-\d+)"/g)].map(([, name = '']) => name);
  expect(used.length).toBeGreaterThan(1);
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});

test('a token has the colours that it has without this plugin', async () => {
  const { renderedGroupAst } = await engineOf().render({ code: `const name = 'text';`, language: 'ts' });
  const plain = toHtml(renderedGroupAst);
  const [, dark = '', light = ''] = /style="--0:(#\w+);--1:(#\w+)">const</.exec(plain) ?? [];
  const [, name = ''] = /<span class="(ec-\d+)">const</.exec(await render(`const name = 'text';`)) ?? [];
  expect((await rules()).get(name)?.toLowerCase()).toBe(`light-dark(${light}, ${dark})`.toLowerCase());
});

test('a colour that the sheet does not know stays on its token', async () => {
  expect(await render('\u001B[38;2;1;2;3mred\u001B[0m', 'ansi')).toContain('style="--0:');
});

test('what has the colour of all code is text, and keeps what it says when pointed at', async () => {
  const checked: CheckedBlock = { code: 'a + b', hovers: [], errors: [], queries: [], faults: [] };
  provideLookup(() => ({
    ...checked,
    hovers: [{ line: 0, character: 0, length: 1, text: 'const a: 1' }],
  }));
  const html = await render('a + b');
  expect(html).toMatch(/<span data-h="0">a<\/span>/);
  expect(html).toMatch(/ b<\/div>/);
});

test.each([
  ['ts', ''],
  ['ts', '{3-5}'],
  ['ts', 'ins="order" del={1}'],
  ['ts', 'title="order.ts" showLineNumbers'],
  ['json', ''],
])('Copy gives the text of the lines: %s %s', async (language, meta) => {
  const html = await render(code, language, meta);
  expect(html).not.toContain('data-code');
  expect(shownBlock(html)).toBe(code);
});

test('a button whose text is not that of the lines keeps it', async () => {
  const html = await render('# note\nnpm test', 'sh');
  expect(html).toContain('data-code="npm test"');
  expect(shownBlock(html)).toBe('npm test');
});
