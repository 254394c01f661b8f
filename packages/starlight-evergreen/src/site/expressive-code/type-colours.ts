import type { ExpressiveCodeTheme } from '@astrojs/starlight/expressive-code';
import type { TokenKind } from '../hovers/type-tokens.ts';
import { codeColours } from './code-colours.ts';
import { highlight } from './highlight.ts';
import { themeColours } from './theme-colours.ts';

/** Code in which there is a token of each kind, and which it is. */
const sample =
  'type Shown = { name?: string; of: Model | null; by: Record<"text", 1>; run(): void } // label';
const samples: Readonly<Record<Exclude<TokenKind, 'plain' | 'link'>, string>> = {
  label: 'label',
  keyword: 'type',
  type: 'Model',
  primitive: 'string',
  constant: 'null',
  name: 'name',
  function: 'run',
  string: 'text',
};

/** The plugin is loaded twice, see `lookup.ts`, and both must write the same styles: their file is named after its content. */
declare global {
  var docsTypeColours: Map<string, Promise<string>> | undefined;
}

/** {@link typeColours} and {@link codeColours}, worked out once for the whole build. */
export function sharedColours(themes: readonly ExpressiveCodeTheme[]): Promise<string> {
  const known = (globalThis.docsTypeColours ??= new Map());
  const key = themes.map(({ name, type }) => `${type} ${name}`).join();
  const colours = known.get(key) ?? allColours(themes);
  known.set(key, colours);
  return colours;
}

/** Values are shown in the colours of code beside it too, where Expressive Code's own styles do not reach. */
async function allColours(themes: readonly ExpressiveCodeTheme[]): Promise<string> {
  const code = await codeColours(themes);
  return `${await typeColours(themes)}\n${code}\n@at-root { .run-output {\n${code}\n} }`;
}

/**
 * Gives types in cards the colours that code has, in each theme of the site: those that the highlighter gives to a
 * sample. Expressive Code scopes the rules to itself.
 */
export async function typeColours(themes: readonly ExpressiveCodeTheme[]): Promise<string> {
  const parts = (await highlight(sample, themes)).flat();
  const rules = Object.entries(samples).map(([kind, word]) => {
    const part = parts.find(({ text, style }) => style !== '' && new RegExp(`\\b${word}\\b`).test(text));
    return `.type-${kind} { color: ${themeColours(part?.style ?? '', themes)}; }`;
  });
  return rules.join('\n');
}
