import { EditorView, type KeyBinding, showDialog } from '@codemirror/view';
import type { Compiler } from './compiler.ts';

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Renames what stands at the cursor, everywhere. */
export function rename(compiler: Compiler): KeyBinding[] {
  return [{ key: 'F2', run: (view) => (void ask(view, compiler), true) }];
}

async function ask(view: EditorView, compiler: Compiler): Promise<void> {
  const { doc, selection } = view.state;
  const { head } = selection.main;
  const places = await compiler.ask(doc.toString(), (language) => language.renamed(head));
  const here = places?.find(({ from, to }) => from <= head && head <= to);
  if (places === undefined || here === undefined || view.state.doc !== doc) {
    view.dispatch({ effects: EditorView.announce.of('This cannot be renamed.') });
    return;
  }
  const { result } = showDialog(view, {
    label: places.length === 1 ? 'New name' : `New name, in ${places.length} places`,
    input: {
      name: 'name',
      value: doc.sliceString(here.from, here.to),
      autocomplete: 'off',
      spellcheck: 'false',
    },
    focus: 'input',
    submitLabel: 'Rename',
    class: 'editor-rename',
  });
  const form = await result;
  const name = form === null ? '' : new FormData(form).get('name');
  view.focus();
  if (typeof name !== 'string' || !identifier.test(name) || view.state.doc !== doc) return;
  view.dispatch({
    changes: places.map(({ from, to, before = '', after = '' }) => ({
      from,
      to,
      insert: before + name + after,
    })),
    userEvent: 'rename',
    effects: EditorView.announce.of(`Renamed in ${places.length} places.`),
  });
}
