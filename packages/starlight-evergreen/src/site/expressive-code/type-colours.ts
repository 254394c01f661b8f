import { ExpressiveCode, type ExpressiveCodeTheme, pluginShiki } from '@astrojs/starlight/expressive-code';
import { type Element, selectAll, toText } from '@astrojs/starlight/expressive-code/hast';
import type { TokenKind } from '../hovers/type-tokens.ts';

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

/** {@link typeColours}, worked out once for the whole build. */
export function sharedTypeColours(themes: readonly ExpressiveCodeTheme[]): Promise<string> {
  const known = (globalThis.docsTypeColours ??= new Map());
  const key = themes.map(({ name, type }) => `${type} ${name}`).join();
  const colours = known.get(key) ?? typeColours(themes);
  known.set(key, colours);
  return colours;
}

/**
 * Gives types in cards the colours that code has, in each theme of the site: those that the highlighter gives to a
 * sample. Expressive Code scopes the rules to itself.
 */
export async function typeColours(themes: readonly ExpressiveCodeTheme[]): Promise<string> {
  const spans = await highlightSample(themes);
  const rules = Object.entries(samples).map(([kind, word]) => {
    const span = spans.find((each) => new RegExp(`\\b${word}\\b`).test(toText(each)));
    const colours = coloursIn(String(span?.properties['style'] ?? ''), themes);
    return `.type-${kind} { color: ${colours}; }`;
  });
  return rules.join('\n');
}

/**
 * The highlighter gives up on a line after half a second, which loading a language takes on a busy machine: so once more,
 * until nothing changes.
 */
async function highlightSample(themes: readonly ExpressiveCodeTheme[]): Promise<Element[]> {
  const engine = new ExpressiveCode({ themes: [...themes], plugins: [pluginShiki()] });
  for (let before = ''; ;) {
    const { renderedGroupAst } = await engine.render({ code: sample, language: 'ts' });
    const spans = selectAll('span[style]', renderedGroupAst);
    const seen = JSON.stringify(spans.map(({ properties }) => properties['style']));
    if (seen === before) return spans;
    before = seen;
  }
}

/** The highlighter writes the colour of theme 0 as `--0`. */
function coloursIn(style: string, themes: readonly ExpressiveCodeTheme[]): string {
  const colourFor = (type: string): string | undefined => {
    const index = themes.findIndex((theme) => theme.type === type);
    return new RegExp(`--${index}:([^;]+)`).exec(style)?.[1];
  };
  const [dark, light] = [colourFor('dark'), colourFor('light')];
  return dark !== undefined && light !== undefined
    ? `light-dark(${light}, ${dark})`
    : (dark ?? light ?? 'inherit');
}
