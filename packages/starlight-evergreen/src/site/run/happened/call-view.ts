import type { Place } from '../../../runner/protocol.ts';
import { element } from '../element.ts';
import { isExpected, type PrintedCall } from './calls.ts';
import { markDifferences, type MarkedPart } from './marked-text.ts';
import { placeButton } from './place-button.ts';
import { valueView } from './value-view.ts';

/** What one call printed: where, what, and beside it what the code says that it prints. */
export function callView(call: PrintedCall, goTo: (place: Place) => void): HTMLElement {
  const { level, text, at, whole, expected } = call;
  const isSame = isExpected(call);
  const printed = element('pre', `run-console run-${level}`);
  const body = element('div', 'run-call-body', printed);
  if (isSame || expected === undefined) printed.append(...valueView(text));
  else {
    const { before, after } = markDifferences(expected, text);
    printed.append(...after.map((part) => marked(part, 'ins')));
    body.append(wantedView(before.map((part) => marked(part, 'del'))));
  }
  if (whole !== undefined) body.append(wholeView(whole));
  const view = element(
    'li',
    'run-call',
    at === undefined ? element('span', '') : placeButton(at, goTo),
    body,
  );
  if (expected === undefined) return view;
  view.dataset['verdict'] = isSame ? 'same' : 'different';
  view.append(verdictView(isSame ? 'As the code says' : 'Not what the code says'));
  return view;
}

/** Something that the code says and that was not printed. */
export function missingView(text: string, at: Place, goTo: (place: Place) => void): HTMLElement {
  const view = element(
    'li',
    'run-call',
    placeButton(at, goTo),
    element(
      'div',
      'run-call-body',
      wantedView([element('del', '', text)], 'Not printed, though the code says:'),
    ),
    verdictView('Not printed'),
  );
  view.dataset['verdict'] = 'different';
  return view;
}

function wantedView(parts: Node[], label = 'The code says:'): HTMLElement {
  return element('div', 'run-wanted', element('span', 'run-label', label), element('pre', '', ...parts));
}

function marked({ text, isOther }: MarkedPart, mark: 'ins' | 'del'): Node {
  return isOther ? element(mark, '', text) : document.createTextNode(text);
}

/** A sign that is read as words. */
function verdictView(words: string): HTMLElement {
  const view = element('span', 'run-verdict');
  view.setAttribute('role', 'img');
  view.setAttribute('aria-label', words);
  view.title = words;
  return view;
}

/** What the printed text leaves out, made when it is asked for. */
function wholeView(whole: string): HTMLElement {
  const view = element('details', 'run-whole', element('summary', '', 'All of it'));
  view.addEventListener('toggle', () => view.append(element('pre', '', ...valueView(whole))), { once: true });
  return view;
}
