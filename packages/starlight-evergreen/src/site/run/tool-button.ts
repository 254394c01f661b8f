import { element } from './element.ts';

/** Says what came of a press; what is to be copied by hand comes along. */
export type Tell = (text: string, ...more: Node[]) => void;

/** A button below a block. @param name what the block is called */
export function toolButton(text: string, name: string, press: () => Promise<void>): HTMLButtonElement {
  const button = element('button', '', text);
  button.type = 'button';
  button.setAttribute('aria-label', `${text}: ${name}`);
  button.addEventListener('click', () => {
    button.disabled = true;
    void press().finally(() => (button.disabled = false));
  });
  return button;
}

/** A field with a text that the browser would not copy, selected. */
export function textToCopy(label: string, text: string): HTMLElement {
  const isLong = text.includes('\n');
  const field = element(isLong ? 'textarea' : 'input', 'run-tools-field');
  field.readOnly = true;
  field.value = text;
  field.setAttribute('aria-label', label);
  if (field instanceof HTMLTextAreaElement) field.rows = 6;
  field.addEventListener('focus', () => field.select());
  queueMicrotask(() => field.focus());
  return field;
}
