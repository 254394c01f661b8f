import { ExpressiveCode, pluginShiki } from '@astrojs/starlight/expressive-code';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { expect, test } from 'vitest';
import { codeTokens } from '../../playground/editor/code-tokens.ts';
import { codeColours, sample } from './code-colours.ts';
import { highlight } from './highlight.ts';
import { themeColours } from './theme-colours.ts';

const { themes } = new ExpressiveCode({ plugins: [pluginShiki()] });

/** Code as readers see it, none of which is in the sample. */
const code = `
import { createClient, HttpError } from 'shop/client';
const client = createClient({ token: 'secret', retries: 2 });
// What a customer has left.
const { balance, limits } = await client.customers.get({ customerId: 'ada', expand: ['plan', 'limits'] });
console.log(balance?.remaining ?? 0, limits.map(({ id, value }) => \`\${id}: \${value}\`));
async function left(customerId: string): Promise<number> {
  try {
    const { remaining } = await client.balances.check({ customerId, amount: -1.5 });
    return remaining === null ? Infinity : remaining;
  } catch (error) {
    if (error instanceof HttpError && error.statusCode === 404) return 0;
    throw error;
  }
}
`.trim();

test('code in an editor has the colours of static blocks', async () => {
  const rules = new Map<string, string>();
  for (const line of (await codeColours(themes)).split('\n')) {
    const [, selectors = '', colours = ''] = /^(.*) \{ color: (.*); \}$/.exec(line) ?? [];
    for (const selector of selectors.split(', ')) rules.set(selector.replace('.code-', ''), colours);
  }
  const lines = await highlight(code, themes);
  const wanted = lines.flatMap((parts, index) => [
    ...(index > 0 ? ['\n'] : []),
    ...parts.flatMap(({ text, style }) => Array.from(text, () => themeColours(style, themes))),
  ]);
  expect(wanted).toHaveLength(code.length);
  const kinds = Array.from(code, () => '');
  const tokens = codeTokens(typescriptLanguage.parser.parse(code), (from, to) => code.slice(from, to));
  for (const { from, to, kind } of tokens) kinds.fill(kind, from, to);
  const seen = [...code].flatMap((character, index) => (/\S/.test(character) ? [index] : []));
  const same = seen.filter((index) => rules.get(kinds[index] ?? '') === wanted[index]);
  expect(same.length / seen.length).toBeGreaterThan(0.95);
});

test('the sample has each kind of token', async () => {
  const kinds = (await codeColours(themes)).match(/\.code-[\w-]+/g) ?? [];
  const found = codeTokens(typescriptLanguage.parser.parse(sample + code), (from, to) =>
    (sample + code).slice(from, to),
  );
  expect([...new Set(found.map(({ kind }) => `.code-${kind}`))].toSorted()).toEqual(kinds.toSorted());
});
