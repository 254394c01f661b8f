import { count } from '../count.ts';
import { element } from '../element.ts';
import { type Fold, type FoldLine, foldLines, linesIn } from './folds.ts';
import { isValue, valueTokens } from './value-tokens.ts';

/** Texts with more lines are shown with their inner parts folded. */
const longText = 30;

/** A value in colours, whose parts can be folded away. The text of it all is the text. */
export function valueView(text: string): Node[] {
  if (!isValue(text)) return [document.createTextNode(text)];
  const lines = foldLines(text);
  const isLong = linesIn(lines) > longText;
  return linesView(lines, (level) => !isLong || level < 2, 0);
}

function linesView(lines: readonly FoldLine[], isOpen: (level: number) => boolean, level: number): Node[] {
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [document.createTextNode('\n')] : []),
    ...(typeof line === 'string' ? coloured(line) : [foldView(line, isOpen, level)]),
  ]);
}

function foldView(
  { open, inner, close }: Fold,
  isOpen: (level: number) => boolean,
  level: number,
): HTMLElement {
  const lines = count(linesIn(inner), 'line');
  const contents = element('span', 'run-fold-inner', '\n', ...linesView(inner, isOpen, level + 1));
  // What closes a fold stands right behind its opening when that is all that is seen.
  const indent = close.slice(0, close.search(/\S|$/));
  if (close !== '') contents.append(`\n${indent}`);
  const button = element('button', 'run-fold-button');
  button.type = 'button';
  const show = (isShown: boolean): void => {
    contents.hidden = !isShown;
    button.setAttribute('aria-expanded', String(isShown));
    button.setAttribute('aria-label', `${open.trim()} ${lines}`);
  };
  button.addEventListener('click', () => show(contents.hidden !== false));
  show(isOpen(level));
  const more = element('span', 'run-fold-more');
  return element(
    'span',
    'run-fold',
    button,
    ...coloured(open),
    contents,
    more,
    ...coloured(close.slice(indent.length)),
  );
}

function coloured(text: string): Node[] {
  return valueTokens(text).map(({ text: part, kind }) =>
    kind === undefined ? document.createTextNode(part) : element('span', colours[kind], part),
  );
}

/** The classes in which an editor colours the same. */
const colours = {
  string: 'code-string',
  number: 'code-number',
  word: 'code-constant',
  key: 'code-key',
  note: 'code-comment',
};
