import { ExpressiveCode, pluginShiki } from '@astrojs/starlight/expressive-code';
import { toHtml } from '@astrojs/starlight/expressive-code/hast';
import { expect, test, vi } from 'vitest';
import { knownTokens } from './known-tokens.ts';
import { wholeLines } from './whole-lines.ts';

const code = 'const a: string[] = [`b${1}`];\n\n// c\nexport type D = typeof a;';
const blocks = [
  { code, language: 'ts' },
  { code: `${code}\n`, language: 'ts' },
  { code, language: 'ts' },
  { code, language: 'json' },
  { code, language: 'sh' },
  { code, language: 'ts', meta: '{1} "string"' },
];

async function render(transformers: unknown[]): Promise<string[]> {
  const engine = new ExpressiveCode({
    plugins: [pluginShiki({ transformers: [wholeLines, ...transformers] })],
  });
  const pages: string[] = [];
  // oxlint-disable-next-line no-await-in-loop -- what is known depends on the order
  for (const block of blocks) pages.push(toHtml((await engine.render(block)).renderedGroupAst));
  return pages;
}

test('blocks look as they do without, and code is read once for each language and theme', async () => {
  const transformer = knownTokens();
  const languages: unknown[] = [];
  const note = vi.fn((_: string, { lang }: { lang: string }) => void languages.push(lang));
  expect(await render([transformer, { name: 'note', preprocess: note }])).toEqual(await render([]));
  expect(languages.filter((lang) => lang !== 'text')).toEqual(['ts', 'ts', 'json', 'json', 'sh', 'sh']);
});
