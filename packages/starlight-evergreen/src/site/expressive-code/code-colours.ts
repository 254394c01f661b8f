import type { ExpressiveCodeTheme } from '@astrojs/starlight/expressive-code';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { codeTokens } from '../../playground/editor/code-tokens.ts';
import { themeColours } from './theme-colours.ts';
import { highlight, type StyledText } from './highlight.ts';

/** Code in which there is a token of each kind that an editor tells apart. */
export const sample = `
import { Shop, type Order as Old } from 'shop';
/* block */
const shop = new Shop({ fetcher: async (a: string, b = 1) => null, apiKey: process.env.KEY ?? undefined });
let total: number | null = 20_000 + 1;
// line
const { name, items: [first], ...rest } = await shop.orders.get({ orderId: "a\\n", limit: 3, deep: { a: true } });
shop.orders.update({ orderId: 'b', price: { amount: 25 }, name });
for (const each of rest.list) { total += each.price?.amount ?? 0; }
function count(order: Order, size?: number): void { return this.next(order.items[0], ...rest); }
if (!(error instanceof ShopError)) throw new Error(\`Order \${name} of \${JSON.stringify(rest)}\`);
type Shown = { name?: string; by: Record<'text', 1> };
const isMatch = /^a+$/.test(name) && typeof name === 'string';
class Session { #id = 1; constructor(value: string) { this.#id = value.length; } }
`.trim();

/**
 * Gives code in an editor the colours that static blocks have, in each theme of the site: of each kind of token, those
 * that the highlighter gives to most of its characters in a sample.
 */
export async function codeColours(themes: readonly ExpressiveCodeTheme[]): Promise<string> {
  const styles = characterStyles(await highlight(sample, themes));
  const byColour = new Map<string, string[]>();
  for (const [kind, counts] of countStyles(styles)) {
    const [style = ''] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    const colours = themeColours(style, themes);
    byColour.set(colours, [...(byColour.get(colours) ?? []), `.code-${kind}`]);
  }
  return [...byColour].map(([colours, kinds]) => `${kinds.join(', ')} { color: ${colours}; }`).join('\n');
}

/** The style of each character; white space has none. */
function characterStyles(lines: StyledText[][]): string[] {
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [''] : []),
    ...line.flatMap(({ text, style }) => Array.from({ length: text.length }, () => style)),
  ]);
}

function countStyles(styles: readonly string[]): Map<string, Map<string, number>> {
  const kinds = new Map<string, Map<string, number>>();
  const read = (from: number, to: number): string => sample.slice(from, to);
  for (const { from, to, kind } of codeTokens(typescriptLanguage.parser.parse(sample), read)) {
    const counts = kinds.get(kind) ?? new Map<string, number>();
    kinds.set(kind, counts);
    for (const style of styles.slice(from, to)) {
      if (style !== '') counts.set(style, (counts.get(style) ?? 0) + 1);
    }
  }
  return kinds;
}
