import { syntaxTree } from '@codemirror/language';
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Signature } from '../language/language.ts';
import type { Compiler } from './compiler.ts';

const setSignature = StateEffect.define<Tooltip | null>();

const signatureField = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, { effects, changes }) {
    for (const effect of effects) if (effect.is(setSignature)) return effect.value;
    return shown && { ...shown, pos: changes.mapPos(shown.pos) };
  },
  provide: (field) => showTooltip.from(field),
});

/** Shows the parameters of the call that is being written, until the cursor leaves it. */
export function signatureHelp(compiler: Compiler, card: (signature: Signature) => Node[]): Extension {
  const show = async (view: EditorView): Promise<void> => {
    const { doc, selection } = view.state;
    const { head } = selection.main;
    const start = callStart(view);
    const signature =
      start === undefined
        ? undefined
        : await compiler.ask(doc.toString(), (language) => language.signature(head));
    if (view.state.doc !== doc || view.state.selection.main.head !== head) return;
    if (signature === undefined || start === undefined) {
      hideSignature(view);
      return;
    }
    const isNew = view.state.field(signatureField) === null;
    view.dispatch({
      effects: [
        setSignature.of({ pos: start, above: true, create: () => ({ dom: element(card(signature)) }) }),
        ...(isNew ? [EditorView.announce.of(signature.text)] : []),
      ],
    });
  };
  return [
    signatureField,
    ViewPlugin.define(() => ({
      update: (update) => {
        if (asks(update)) void Promise.resolve().then(() => show(update.view));
      },
    })),
    EditorView.domEventHandlers({
      blur: (_, view) => void Promise.resolve().then(() => hideSignature(view)),
    }),
    keymap.of([
      { key: 'Mod-Shift-Space', run: (view) => (void show(view), true) },
      { key: 'Escape', run: (view) => hideSignature(view) },
    ]),
  ];
}

/** A call begins with a bracket, and goes on with commas; while it is shown the cursor may move. */
function asks({ transactions, state, docChanged, selectionSet }: ViewUpdate): boolean {
  if (state.field(signatureField) !== null) return docChanged || selectionSet;
  if (!transactions.some((each) => each.isUserEvent('input'))) return false;
  const { head } = state.selection.main;
  return /[(,]$/.test(state.sliceDoc(head - 1, head));
}

function callStart({ state }: EditorView): number | undefined {
  let node = syntaxTree(state).resolveInner(state.selection.main.head, -1);
  while (node.parent !== null && node.name !== 'ArgList') node = node.parent;
  return node.name === 'ArgList' ? node.from : undefined;
}

/** @returns whether it was shown */
export function hideSignature(view: EditorView): boolean {
  if (view.state.field(signatureField) === null) return false;
  view.dispatch({ effects: setSignature.of(null) });
  return true;
}

function element(nodes: Node[]): HTMLElement {
  const made = document.createElement('div');
  made.className = 'editor-card editor-signature';
  made.append(...nodes);
  return made;
}
