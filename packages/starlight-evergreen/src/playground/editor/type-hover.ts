import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { TypeInfo } from '../language/language.ts';
import type { Compiler } from './compiler.ts';

const setCard = StateEffect.define<Tooltip | null>();

const cardField = StateField.define<Tooltip | null>({
  create: () => null,
  update(card, { docChanged, selection, effects }) {
    for (const effect of effects) if (effect.is(setCard)) return effect.value;
    return docChanged || selection !== undefined ? null : card;
  },
  provide: (field) => showTooltip.from(field),
});

export interface TypeHover {
  extension: Extension;
  /** Shows the type of the name at the cursor; a second time the focus goes into the card, to its links. */
  show(view: EditorView): boolean;
}

/** Shows the type of a name: under the pointer, and for the one at the cursor when a key asks for it. */
export function typeHover(compiler: Compiler, typeCard: (info: TypeInfo) => Node[]): TypeHover {
  // A finger that puts the cursor somewhere does not ask for anything.
  let isTouch = false;
  const cardAt = async (view: EditorView, position: number): Promise<Tooltip | null> => {
    const { doc } = view.state;
    const info = await compiler.ask(doc.toString(), (language) => language.info(position));
    if (info === undefined || view.state.doc !== doc) return null;
    const name = doc.sliceString(info.from, info.to);
    return { pos: info.from, end: info.to, create: () => ({ dom: cardElement(typeCard(info), name) }) };
  };
  const show = (view: EditorView): boolean => showCard(view, cardAt);
  const extension = [
    EditorView.domEventObservers({
      pointerdown: ({ pointerType }) => void (isTouch = pointerType === 'touch'),
      pointermove: ({ pointerType }) => void (isTouch = pointerType === 'touch'),
    }),
    hoverTooltip((view, position) => (isTouch ? null : cardAt(view, position))),
    cardField,
    keymap.of([
      { key: 'Mod-i', run: show, preventDefault: true },
      { key: 'Escape', run: hideCard },
    ]),
  ];
  return { extension, show };
}

function showCard(
  view: EditorView,
  cardAt: (view: EditorView, position: number) => Promise<Tooltip | null>,
): boolean {
  if (view.state.field(cardField) !== null) {
    view.dom.querySelector<HTMLElement>('.cm-tooltip.editor-card')?.focus();
    return true;
  }
  void cardAt(view, view.state.selection.main.head).then((card) =>
    view.dispatch({ effects: setCard.of(card === null ? null : { ...card, create: focusable(view, card) }) }),
  );
  return true;
}

function hideCard(view: EditorView): boolean {
  if (view.state.field(cardField) === null) return false;
  view.dispatch({ effects: setCard.of(null) });
  return true;
}

function focusable(view: EditorView, { create }: Tooltip): Tooltip['create'] {
  return (given) => {
    const { dom, ...rest } = create(given);
    dom.tabIndex = -1;
    dom.setAttribute('role', 'dialog');
    dom.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      hideCard(view);
      view.focus();
    });
    return { dom, ...rest };
  };
}

function cardElement(nodes: Node[], name: string): HTMLElement {
  const card = document.createElement('div');
  card.className = 'editor-card';
  card.setAttribute('aria-label', `Type of ${name}`);
  card.append(...nodes);
  return card;
}
