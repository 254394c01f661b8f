import { definePlugin, type ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { type Element, selectAll } from '@astrojs/starlight/expressive-code/hast';
import { copiedTextScript, dropCopiedText } from './copied-text.ts';
import { tokenClasses, tokenStyles } from './token-classes.ts';

/** Makes the HTML of blocks small: colours are classes, and the code is not there twice. */
export function smallBlocks(): ExpressiveCodePlugin {
  return definePlugin({
    name: 'Small blocks',
    jsModules: [copiedTextScript],
    baseStyles: async ({ styleVariants }) => {
      const themes = styleVariants.map(({ theme }) => theme);
      return tokenStyles(await tokenClasses(themes), themes);
    },
    hooks: {
      async postprocessRenderedBlock({ renderData: { blockAst }, styleVariants }) {
        const classes = await tokenClasses(styleVariants.map(({ theme }) => theme));
        const plain = styleVariants.map(({ resolvedStyleSettings }, index) => {
          return `--${index}:${resolvedStyleSettings.get('codeForeground')}`;
        });
        for (const line of selectAll('.ec-line > .code', blockAst)) {
          dropPlain(line, plain.join(';').toLowerCase());
          for (const token of selectAll('span[style]', line)) nameColour(token, classes);
        }
        dropCopiedText(blockAst);
      },
    },
  });
}

/** Takes the colour of all code from tokens, and the elements that had nothing else. */
function dropPlain(line: Element, plain: string): void {
  line.children = line.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'span') return [child];
    const { style, ...others } = child.properties;
    if (typeof style !== 'string' || style.toLowerCase() !== plain) return [child];
    child.properties = others;
    return Object.keys(others).length === 0 ? child.children : [child];
  });
}

function nameColour({ properties }: Element, classes: ReadonlyMap<string, string>): void {
  const name = classes.get(String(properties['style']));
  // Expressive Code colours tokens without a class by their style.
  if (name === undefined || properties['className'] !== undefined) return;
  delete properties['style'];
  properties['className'] = [name];
}
