import type { CodeEditor, EditorOptions } from '../../playground/editor/code-editor.ts';
import { element } from './element.ts';

/** A plain field, with the same text and no help: until the editor is there, and where it cannot be. */
export function openTextField({ code, label, onChange, onRun }: EditorOptions): CodeEditor {
  const field = element('textarea', 'run-editor');
  const grow = (): void => {
    field.rows = field.value.split('\n').length + 1;
  };
  field.value = code;
  grow();
  field.spellcheck = false;
  field.autocapitalize = 'off';
  field.setAttribute('aria-label', label);
  field.addEventListener('input', () => {
    grow();
    onChange(field.value);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRun();
  });
  return {
    element: field,
    typeErrors: undefined,
    get code() {
      return field.value;
    },
    set code(text) {
      field.value = text;
      grow();
      onChange(text);
    },
    focus: () => field.focus(),
    close: () => field.remove(),
  };
}
