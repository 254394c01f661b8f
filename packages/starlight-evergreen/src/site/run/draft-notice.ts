import { digestOf } from '../../playground/drafts/draft.ts';
import { readCode } from './block-code.ts';
import { element } from './element.ts';
import { pageDrafts } from './page-drafts.ts';
import type { Panel } from './panel.ts';

/** A block that was edited before, as its buttons know it. */
export interface EditedBlock {
  figure: HTMLElement;
  /** What the block is called. */
  name: string;
  /** Where its draft is kept. */
  key: string;
  /** The button in whose place the draft can be gone on with. */
  edit: HTMLElement;
  open(): Promise<Panel>;
}

/** Says that a draft is there, to go on with or to throw away. */
export function showDraft({ figure, name, key, edit, open }: EditedBlock): void {
  const draft = pageDrafts.read(key);
  const original = readCode(figure);
  if (draft === undefined || draft.code === original) return pageDrafts.remove(key);
  const hasChanged = draft.original !== digestOf(original);
  const note = element(
    'span',
    'run-draft-note',
    hasChanged ? 'The example has changed since you edited it.' : 'You edited this.',
  );
  const proceed = button('Continue', `Continue: ${name}`);
  const discard = button('Discard', `Discard: ${name}`);
  const close = (): void => {
    for (const part of [note, proceed, discard]) part.remove();
    edit.hidden = false;
  };
  const goOn = async (): Promise<void> => {
    const [panel, { resumeDraft }] = await Promise.all([open(), import('./resume-draft.ts')]);
    close();
    resumeDraft(panel, draft);
  };
  proceed.addEventListener('click', () => void goOn());
  discard.addEventListener('click', () => {
    pageDrafts.remove(key);
    close();
    edit.focus();
  });
  edit.hidden = true;
  edit.after(proceed, discard, note);
}

function button(text: string, label: string): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  made.setAttribute('aria-label', label);
  return made;
}
