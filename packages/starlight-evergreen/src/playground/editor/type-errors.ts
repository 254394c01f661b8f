import { type Action, type Diagnostic, forceLinting, linter } from '@codemirror/lint';
import { type Extension, StateEffect, type Text } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { TypeError } from '../language/language.ts';
import type { EditorOptions } from './code-editor.ts';
import type { Compiler } from './compiler.ts';

/** Milliseconds after the last key, as short as nobody is disturbed by what is half written. */
const patience = 500;

const compilerCame = StateEffect.define<null>();

/** Underlines what the compiler finds wrong, and tells of it. */
export function typeErrors(compiler: Compiler, tell: EditorOptions['onTypeErrors']): Extension {
  const find = async (view: EditorView): Promise<Diagnostic[]> => {
    const { doc } = view.state;
    const found = await compiler.ask(doc.toString(), (language) =>
      Promise.all([language.errors(), language.untyped()]),
    );
    if (found === undefined || view.state.doc !== doc) return [];
    const [errors, untyped] = found;
    tell(errors, untyped);
    return errors.map((error) => diagnosticOf(error, doc));
  };
  const needsRefresh = ({ transactions }: ViewUpdate): boolean =>
    transactions.some(({ effects }) => effects.some((effect) => effect.is(compilerCame)));
  return linter(find, { delay: patience, needsRefresh });
}

/** Looks at once. */
export function findTypeErrors(view: EditorView): void {
  view.dispatch({ effects: compilerCame.of(null) });
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
