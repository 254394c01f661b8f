import { blockLanguage, type BlockLanguage } from '../../blocks/block.ts';

/** The text that a block's copy button gives, and keeps. The button writes line ends as DEL characters. */
const lineEnd = '\u007F';

/** The code in the attribute of a copy button. */
export function copiedCode(attribute: string): string {
  return attribute.replaceAll(lineEnd, '\n');
}

/** The code of a block, as its copy button gives it: kept by the button where it is not just the text of the lines. */
export function readCode(figure: HTMLElement): string {
  const kept = copyButton(figure)?.dataset['code'];
  if (kept !== undefined) return copiedCode(kept);
  return copiedCode(joinLines(Array.from(figure.querySelectorAll('.ec-line > .code'), textOf)));
}

/** The attribute that says the text of some lines. An empty line holds a line end, to be as high as the others. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => (line === '\n' ? '' : line)).join(lineEnd);
}

/** What is copied is what is run, also after an edit. */
export function writeCode(figure: HTMLElement, code: string): void {
  const button = copyButton(figure);
  if (button !== null) button.dataset['code'] = code.replaceAll('\n', lineEnd);
}

function copyButton(figure: HTMLElement): HTMLElement | null {
  return figure.querySelector<HTMLElement>('.copy > button');
}

function textOf({ textContent }: Element): string {
  return textContent;
}

/** The JSON on the wire that follows a model's block. */
export function wireOf(figure: HTMLElement): string | undefined {
  let next = figure.closest('.expressive-code')?.nextElementSibling;
  if (next?.matches('.run')) next = next.nextElementSibling;
  // Long JSON folds out.
  if (next?.matches('details')) next = next.querySelector('.expressive-code');
  const follower = next?.matches('.expressive-code') ? next.querySelector('figure') : null;
  if (follower?.querySelector('pre[data-language="json"]') == null) return undefined;
  return readCode(follower);
}

/** The language that the code of a block is in. */
export function languageOf(figure: HTMLElement): BlockLanguage {
  return blockLanguage(figure.querySelector('pre')?.dataset['language'] ?? '') ?? 'ts';
}
