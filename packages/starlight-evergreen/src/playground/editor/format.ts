import { EditorView, type KeyBinding } from '@codemirror/view';
import type { Compiler } from './compiler.ts';

export function formatKeys(compiler: Compiler): KeyBinding[] {
  return [{ key: 'Shift-Alt-f', run: (view) => (void format(view, compiler), true) }];
}

/** Lays the code out as TypeScript does. */
export async function format(view: EditorView, compiler: Compiler): Promise<void> {
  const { doc } = view.state;
  const edits = await compiler.ask(doc.toString(), (language) => language.formatted());
  if (edits === undefined || view.state.doc !== doc) return;
  view.dispatch({
    changes: edits,
    userEvent: 'format',
    effects: EditorView.announce.of(edits.length === 0 ? 'Nothing to format.' : 'Formatted.'),
  });
}
