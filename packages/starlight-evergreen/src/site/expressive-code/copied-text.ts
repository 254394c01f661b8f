import { type Element, selectAll, toText } from '@astrojs/starlight/expressive-code/hast';
import { joinLines } from '../run/block-code.ts';

/**
 * Takes the text that the copy button of a block gives from the button, where it is no other than that of its lines: the
 * page's script then reads it from these.
 */
export function dropCopiedText(block: Element): void {
  const lines = selectAll('.ec-line > .code', block).map((line) => toText(line, { whitespace: 'pre' }));
  for (const { properties } of selectAll('.copy > button', block)) {
    if (properties['dataCode'] === joinLines(lines)) delete properties['dataCode'];
  }
}

/** Gives a button its text back before Expressive Code's own listener, on the button itself, asks for it. */
export const copiedTextScript = `document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('.expressive-code .copy > button');
  if (!button || button.dataset.code !== undefined) return;
  const lines = button.closest('figure').querySelectorAll('.ec-line > .code');
  button.dataset.code = Array.from(lines, (line) => line.textContent.replace(/^\\n$/, '')).join('\\x7f');
}, true);`;
