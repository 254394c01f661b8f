import { blockLanguage, type BlockLanguage } from '../../blocks/block.ts';

/** The text that a block's copy button gives, and keeps. The button writes line ends as DEL characters. */
const lineEnd = '\u007F';

/** The code in the attribute of a copy button. */
export function copiedCode(attribute: string): string {
  return attribute.replaceAll(lineEnd, '\n');
}

export function readCode(figure: HTMLElement): string {
  const button = figure.querySelector<HTMLElement>('[data-code]');
  const code = button?.dataset['code'] ?? figure.querySelector('pre')?.textContent ?? '';
  return copiedCode(code);
}

/** What is copied is what is run, also after an edit. */
export function writeCode(figure: HTMLElement, code: string): void {
  const button = figure.querySelector<HTMLElement>('[data-code]');
  if (button !== null) button.dataset['code'] = code.replaceAll('\n', lineEnd);
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
