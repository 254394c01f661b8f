import type { CodeEditor, EditorOptions } from '../../playground/editor/code-editor.ts';
import { element } from './element.ts';

/** A plain field, with the same text and no help: until the editor is there, and where it cannot be. */
export function openTextField({ code, label, description, onChange, onRun }: FieldOptions): CodeEditor {
  const field = element('textarea', 'run-editor');
  const grow = (): void => {
    field.rows = field.value.split('\n').length;
  };
  const changed = (): void => {
    grow();
    onChange(field.value);
  };
  const replace = (text: string, from = field.selectionStart, to = field.selectionEnd): void => {
    field.setRangeText(text, from, to, 'end');
    changed();
  };
  field.value = code;
  field.setSelectionRange(0, 0);
  grow();
  field.spellcheck = false;
  field.autocapitalize = 'off';
  field.setAttribute('autocorrect', 'off');
  field.setAttribute('aria-label', label);
  field.setAttribute('aria-describedby', description);
  field.addEventListener('input', changed);
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
      changed();
    },
    get selection() {
      return { from: field.selectionStart, to: field.selectionEnd };
    },
    focus: (place) => {
      field.focus();
      if (place === undefined) return;
      const before = field.value.split('\n').slice(0, place.line - 1);
      const position = before.join('\n').length + (before.length > 0 ? 1 : 0) + place.column - 1;
      field.setSelectionRange(position, position);
    },
    insert: (text) => replace(text),
    indent: () => replace('  '),
    showType: () => undefined,
    format: () => undefined,
    // Of what was typed; the old way is the only one that a field has.
    undo: () => void document.execCommand('undo'),
    change: (edits) => {
      for (const { from, to, insert } of edits.toSorted((a, b) => b.from - a.from)) replace(insert, from, to);
    },
    close: () => field.remove(),
  };
}

type FieldOptions = Pick<EditorOptions, 'code' | 'label' | 'description' | 'onChange' | 'onRun'>;
