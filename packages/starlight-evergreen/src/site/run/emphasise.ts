import type { Range as TextRange } from '../../playground/language/language.ts';
import { element } from './element.ts';

/** Emphasises a part of an element's text, whatever elements it goes through. */
export function emphasise(within: Node, { from, to }: TextRange): void {
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let [offset, isBegun] = [0, false];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const end = offset + (node.textContent ?? '').length;
    if (!isBegun && from < end) {
      range.setStart(node, from - offset);
      isBegun = true;
    }
    if (isBegun && to <= end) {
      range.setEnd(node, to - offset);
      const part = element('strong', 'editor-parameter');
      part.append(range.extractContents());
      range.insertNode(part);
      return;
    }
    offset = end;
  }
}
