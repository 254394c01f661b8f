import { type Action, type Diagnostic, forceLinting, linter } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { TypeError } from '../language/language.ts';
import type { Compiler } from './compiler.ts';

/** Milliseconds after the last key, as short as nobody is disturbed by what is half written. */
const patience = 300;

/** Underlines what the compiler finds wrong, and tells of it. */
export function typeErrors(compiler: Compiler, tell: (errors: readonly TypeError[]) => void): Extension {
  const find = async (view: EditorView): Promise<Diagnostic[]> => {
    const { doc } = view.state;
    const errors = await compiler.ask(doc.toString(), (language) => language.errors());
    if (errors === undefined || view.state.doc !== doc) return [];
    tell(errors);
    return errors.map((error) => diagnosticOf(error, doc));
  };
  return linter(find, { delay: patience });
}

/** Looks at once, as when the compiler has come. */
export function findTypeErrors(view: EditorView): void {
  forceLinting(view);
}

function diagnosticOf({ from, to, message, fixes }: TypeError, doc: Text): Diagnostic {
  return { from, to, message, severity: 'error', actions: fixes.map((fix) => actionOf(fix, doc)) };
}

function actionOf({ title, edits }: TypeError['fixes'][number], doc: Text): Action {
  return {
    name: title,
    apply: (view) => {
      // What has changed since is looked at again in a moment, and then has a fix of its own.
      if (view.state.doc === doc) view.dispatch({ changes: edits, userEvent: 'input.fix' });
    },
  };
}
