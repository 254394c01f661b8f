import { ExpressiveCode, type ExpressiveCodeTheme, pluginShiki } from '@astrojs/starlight/expressive-code';
import { type Element, selectAll, toText } from '@astrojs/starlight/expressive-code/hast';
import { wholeLines } from './whole-lines.ts';

/** Text and the style that the highlighter gives it. */
export interface StyledText {
  text: string;
  style: string;
}

/** The lines of code as blocks show them. */
export async function highlight(
  code: string,
  themes: readonly ExpressiveCodeTheme[],
  language = 'ts',
): Promise<StyledText[][]> {
  const plugins = [pluginShiki({ transformers: [wholeLines] })];
  const engine = new ExpressiveCode({ themes: [...themes], plugins });
  const { renderedGroupAst } = await engine.render({ code, language });
  return selectAll('.ec-line .code', renderedGroupAst).map(readLine);
}

function readLine(line: Element): StyledText[] {
  return line.children.map((child) => ({
    text:
      child.type === 'element'
        ? toText(child, { whitespace: 'pre' })
        : child.type === 'text'
          ? child.value
          : '',
    style: child.type === 'element' ? String(child.properties['style'] ?? '') : '',
  }));
}
