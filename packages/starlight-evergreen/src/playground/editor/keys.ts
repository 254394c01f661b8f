import { completionKeymap, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, historyKeymap, indentWithTab } from '@codemirror/commands';
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { type Extension, Prec } from '@codemirror/state';
import { closeHoverTooltips, EditorView, keymap, type KeyBinding } from '@codemirror/view';
import { hideSignature } from './signature-help.ts';

/** Milliseconds in which Tab leaves the editor after Escape, if no other key is pressed: as long as somebody may wonder. */
const leaving = 600_000;

/** What keys do beside writing. */
export function keys(onRun: () => void, more: readonly KeyBinding[]): Extension {
  const run = (view: EditorView): boolean => {
    hideSignature(view);
    onRun();
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic, preventDefault: true },
      ...more,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    Prec.lowest(keymap.of([{ key: 'Escape', run: leave }])),
  ];
}

function leave(view: EditorView): boolean {
  view.setTabFocusMode(leaving);
  view.dispatch({ effects: [closeHoverTooltips, EditorView.announce.of('Tab leaves the editor now.')] });
  return true;
}
