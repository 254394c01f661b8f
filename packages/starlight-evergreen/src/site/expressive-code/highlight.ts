import { ExpressiveCode, type ExpressiveCodeTheme, pluginShiki } from '@astrojs/starlight/expressive-code';
import { type Element, selectAll, toText } from '@astrojs/starlight/expressive-code/hast';

/** Text and the style that the highlighter gives it. */
export interface StyledText {
  text: string;
  style: string;
}

/**
 * The lines of code as blocks show them.
 *
 * The highlighter gives up on a line after half a second, which loading a language takes on a busy machine: so once more,
 * until nothing changes.
 */
export async function highlight(
  code: string,
  themes: readonly ExpressiveCodeTheme[],
): Promise<StyledText[][]> {
  const engine = new ExpressiveCode({ themes: [...themes], plugins: [pluginShiki()] });
  for (let before = ''; ;) {
    const { renderedGroupAst } = await engine.render({ code, language: 'ts' });
    const lines = selectAll('.ec-line .code', renderedGroupAst).map(readLine);
    const seen = JSON.stringify(lines);
    if (seen === before) return lines;
    before = seen;
  }
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
