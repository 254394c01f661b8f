import { blockButtons } from '../run/block-buttons.ts';
import { readCode, writeCode } from '../run/block-code.ts';
import { element } from '../run/element.ts';
import { pageDraftKey, pageDrafts } from '../run/page-drafts.ts';
import { resumeDraft } from '../run/resume-draft.ts';
import { onRun } from '../run/run-event.ts';
import type { PlaygroundDocument } from './document.ts';

/** What stands in the place of the block that the page came with. */
export interface OpenedDocument {
  /** It was written by the reader before, and is shown as it was left. */
  hasDraft: boolean;
  close(): void;
}

const wide = '(min-width: 50rem)';

/**
 * Shows a document as a block with its panel, ready to be edited.
 * @param pattern - the block that the page came with, which is copied
 */
export async function openDocument(
  shown: PlaygroundDocument,
  place: HTMLElement,
  pattern: Element,
): Promise<OpenedDocument> {
  const container = pattern.cloneNode(true);
  const figure = container instanceof HTMLElement ? container.querySelector('figure') : null;
  if (!(container instanceof HTMLElement) || figure === null) throw new Error('The page has no block.');
  const { name, draft: id, code, release, scenario } = shown;
  const draft = pageDrafts.read(pageDraftKey(id));
  const hasDraft = draft !== undefined && draft.code !== code;
  fill(figure, shown);
  place.replaceChildren(container);
  const {
    view,
    edit: editButton,
    open,
  } = blockButtons({
    figure,
    name,
    draft: id,
    ...(release !== undefined && { release }),
    ...(scenario !== undefined && { scenario }),
  });
  // The buttons come with the editor, and all of it has its room.
  view.hidden = true;
  const panel = await open();
  if (hasDraft) resumeDraft(panel, draft, { focus: false });
  else panel.edit({ focus: false });
  view.hidden = false;
  // Where the field is small, this button opens a large one.
  editButton.hidden = matchMedia(wide).matches;
  onRun(view, (report) => {
    // After a reset there is an editor again, with the code as it came.
    if (report === undefined) panel.edit({ focus: false });
  });
  return { hasDraft, close: () => panel.close() };
}

/** The block's code as plain lines: its colours come with the editor. */
function fill(figure: HTMLElement, { code, lang }: PlaygroundDocument): void {
  const pre = figure.querySelector('pre');
  // The empty editor's code is there with its colours.
  if (pre === null || code.trimEnd() === readCode(figure).trimEnd()) return;
  const lines = code.split('\n').map((line) => {
    const text = element('div', 'code', line === '' ? '\n' : line);
    return element('div', 'ec-line', text);
  });
  pre.dataset['language'] = lang;
  pre.replaceChildren(element('code', '', ...lines));
  delete figure.dataset['hovers'];
  writeCode(figure, code);
}
