import type { CodeEditor } from '../../playground/editor/code-editor.ts';
import { element } from './element.ts';

/** Signs that keyboards of phones hide behind others. */
const signs = ['{', '}', '(', ')', '[', ']', "'", '"', '.', ',', '=>'];

const names: Readonly<Record<string, string>> = {
  '{': 'Opening brace',
  '}': 'Closing brace',
  '(': 'Opening parenthesis',
  ')': 'Closing parenthesis',
  '[': 'Opening bracket',
  ']': 'Closing bracket',
  "'": 'Quote',
  '"': 'Double quote',
  '.': 'Dot',
  ',': 'Comma',
  '=>': 'Arrow',
};

/** A row of keys that help to type code on a phone. The editor keeps the focus, so that its keyboard stays. */
export function keyRow(editor: Pick<CodeEditor, 'insert' | 'indent' | 'undo' | 'showType'>): HTMLElement {
  const row = element('div', 'key-row');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Keys');
  row.addEventListener('pointerdown', (event) => event.preventDefault());
  const add = (text: string, name: string, press: () => void): void => {
    const key = element('button', '', text);
    key.type = 'button';
    key.tabIndex = -1;
    key.setAttribute('aria-label', name);
    key.addEventListener('click', press);
    row.append(key);
  };
  for (const sign of signs) add(sign, names[sign] ?? sign, () => editor.insert(sign));
  add('Tab', 'Indent', () => editor.indent());
  add('Undo', 'Undo', () => editor.undo());
  add('Type', 'Show the type at the cursor', () => editor.showType());
  return row;
}
