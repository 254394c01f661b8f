import type { ExpressiveCodeTheme } from '@astrojs/starlight/expressive-code';
import { sample } from './code-colours.ts';
import { highlight } from './highlight.ts';
import { themeColours } from './theme-colours.ts';

/** Code of the languages that pages show most, with the tokens that are common in them. */
const samples: readonly (readonly [language: string, code: string])[] = [
  ['ts', `${sample}\nexport default enum; yield { ...rest }; @decorated class A extends B {}`],
  ['json', '{ "name": "text\\n", "count": 1, "deep": { "is": true, "none": null, "list": [1] } }'],
  ['sh', '# comment\nexport KEY="value" && npx vite build --flag -- $KEY | cat file.txt'],
];

/** A colour in each theme, and nothing else. */
const colourOnly = /^(?:--\d+:#[\da-f]{3,8};?)+$/i;

/** The plugin is loaded twice, see `lookup.ts`, and both must write the same styles: their file is named after its content. */
declare global {
  var docsTokenClasses: Map<string, Promise<ReadonlyMap<string, string>>> | undefined;
}

/**
 * The classes of common tokens, by the style that the highlighter gives them: written out, such a style is longer than the
 * token. Only for themes that one value says the colours of: one dark, one light, or one alone.
 */
export function tokenClasses(themes: readonly ExpressiveCodeTheme[]): Promise<ReadonlyMap<string, string>> {
  const known = (globalThis.docsTokenClasses ??= new Map());
  const key = themes.map(({ name, type }) => `${type} ${name}`).join();
  const classes = known.get(key) ?? classesOf(themes);
  known.set(key, classes);
  return classes;
}

/** The rules of these classes. Expressive Code scopes them to itself. */
export function tokenStyles(
  classes: ReadonlyMap<string, string>,
  themes: readonly ExpressiveCodeTheme[],
): string {
  return Array.from(classes, ([style, name]) => `.${name} { color: ${themeColours(style, themes)}; }`).join(
    '\n',
  );
}

async function classesOf(themes: readonly ExpressiveCodeTheme[]): Promise<ReadonlyMap<string, string>> {
  if (new Set(themes.map(({ type }) => type)).size < themes.length) return new Map();
  const highlighted = await Promise.all(samples.map(([language, code]) => highlight(code, themes, language)));
  const styles = highlighted.flat(2).map(({ style }) => style);
  const colours = new Set(styles.filter((style) => colourOnly.test(style)));
  return new Map(Array.from(colours, (style, index) => [style, `ec-${index}`]));
}
