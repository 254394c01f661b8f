import type { LineData, PhraseData } from '../../drift/pages/step-data.ts';
import { element } from '../run/element.ts';

const titles = ['Breaking', 'Compatible', 'Documentation only'];

/** Lines by their class, each class below its heading. Text is always text. */
export function linesView(lines: readonly LineData[], level: 'h3' | 'h4'): HTMLElement[] {
  return titles.flatMap((title, index) => {
    const ofClass = lines.filter(([each]) => each === index);
    if (ofClass.length === 0) return [];
    const items = ofClass.map(([, ...phrases]) => element('li', '', ...phrases.map(phraseView)));
    return [element(level, '', title), element('ul', '', ...items)];
  });
}

function phraseView(phrase: PhraseData): Node | string {
  if (typeof phrase === 'string') return phrase;
  const [text, href] = phrase;
  const code = element('code', '', ...withBreaks(text));
  return href === undefined ? code : linkTo(href, code);
}

/** A long way breaks behind its dots. */
function withBreaks(text: string): (Node | string)[] {
  if (/\s/.test(text)) return [text];
  return text
    .split(/(?<=\.)/)
    .flatMap((part, index) => (index === 0 ? [part] : [document.createElement('wbr'), part]));
}

/** A link with something in it. */
export function linkTo(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = element('a', '', ...children);
  link.href = href;
  return link;
}
