import type { Place } from '../../../runner/protocol.ts';
import { element } from '../element.ts';

/** A button that leads to a place in the code. Its number is drawn, so that it is no part of what stands beside it. */
export function placeButton(place: Place, goTo: (place: Place) => void): HTMLButtonElement {
  const { line, column } = place;
  const button = element('button', 'run-place');
  button.type = 'button';
  button.dataset['line'] = String(line);
  button.title = `Line ${line}, column ${column}`;
  button.setAttribute('aria-label', `Go to line ${line}, column ${column}`);
  button.addEventListener('click', () => goTo(place));
  return button;
}
