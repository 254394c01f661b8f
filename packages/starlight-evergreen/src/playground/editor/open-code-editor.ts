import { closeBrackets, insertBracket } from '@codemirror/autocomplete';
import { history, indentMore, undo } from '@codemirror/commands';
import {
  javascriptLanguage,
  jsxLanguage,
  tsxLanguage,
  typescriptLanguage,
} from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { search } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { BlockLanguage } from '../../blocks/block.ts';
import type { EditorOptions, HelpedEditor } from './code-editor.ts';
import { Compiler } from './compiler.ts';
import { completion } from './completion.ts';
import { format, formatKeys } from './format.ts';
import { highlighting } from './highlighting.ts';
import { keys } from './keys.ts';
import { positionOf } from './place.ts';
import { rename } from './rename.ts';
import { signatureHelp } from './signature-help.ts';
import { findTypeErrors, typeErrors } from './type-errors.ts';
import { typeHover } from './type-hover.ts';

/** Opens CodeMirror, with all that a compiler can do for it once one is there. */
export function openCodeEditor(options: EditorOptions): HelpedEditor {
  const compiler = new Compiler(options.lang);
  const hover = typeHover(compiler, options.typeCard);
  let count: number | undefined;
  const tell: EditorOptions['onTypeErrors'] = (errors, untyped) => {
    count = errors.length;
    options.onTypeErrors(errors, untyped);
  };
  const { from = 0, to = from } = options.selection ?? {};
  const view = new EditorView({
    state: EditorState.create({
      doc: options.code,
      selection: { anchor: from, head: to },
      extensions: [
        writing({
          ...options,
          onChange: (code) => {
            count = undefined;
            options.onChange(code);
          },
        }),
        typeErrors(compiler, tell),
        completion(compiler, options.typeCard),
        signatureHelp(compiler, options.signatureCard),
        hover.extension,
        keys(options.onRun, [...rename(compiler), ...formatKeys(compiler)]),
      ],
    }),
  });
  return {
    element: view.dom,
    get code() {
      return view.state.doc.toString();
    },
    set code(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    get selection() {
      return view.state.selection.main;
    },
    get typeErrors() {
      return count;
    },
    focus: (place) => {
      if (place !== undefined) {
        view.dispatch({ selection: { anchor: positionOf(view.state.doc, place) }, scrollIntoView: true });
      }
      view.focus();
    },
    insert: (text) => {
      const typed = insertBracket(view.state, text) ?? view.state.replaceSelection(text);
      view.dispatch(typed, { userEvent: 'input.type', scrollIntoView: true });
    },
    indent: () => void indentMore(view),
    showType: () => void hover.show(view),
    undo: () => void undo(view),
    format: () => void format(view, compiler),
    change: (edits) => view.dispatch({ changes: [...edits], userEvent: 'input.fix' }),
    help: (language) => {
      compiler.start(language);
      findTypeErrors(view);
    },
    close: () => {
      compiler.close();
      view.destroy();
    },
  };
}

/** Words of the search, as the rest of a page writes them. */
const phrases = {
  next: 'Next',
  previous: 'Previous',
  all: 'All',
  'match case': 'Match case',
  'by word': 'Whole words',
  regexp: 'Regular expression',
  replace: 'Replace',
  'replace all': 'Replace all',
};

const languages = {
  ts: typescriptLanguage,
  tsx: tsxLanguage,
  js: javascriptLanguage,
  jsx: jsxLanguage,
} satisfies Record<BlockLanguage, Extension>;

/** What an editor does that knows nothing of types. */
function writing({ label, description, lang, onChange }: EditorOptions): Extension {
  return [
    languages[lang],
    highlighting,
    history(),
    indentUnit.of('  '),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    EditorState.phrases.of(phrases),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': description }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
  ];
}
