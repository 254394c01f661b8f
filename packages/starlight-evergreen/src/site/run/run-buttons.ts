import { draftKey } from '../../playground/drafts/draft-key.ts';
import { nameOf } from '../block-name.ts';
import type { PageBlock } from './panel.ts';
import { runnableBlocks } from './runnable.ts';

const earlier: PageBlock[] = [];

/** Puts buttons below each block that runs. What they do is loaded when one is pressed. */
for (const block of runnableBlocks(document)) {
  const view = document.createElement('div');
  view.className = 'run not-content';
  const bar = document.createElement('div');
  bar.className = 'run-bar';
  view.append(bar);
  const [run, edit] = ['Run', 'Edit'].map((name) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.setAttribute('aria-label', `${name}: ${nameOf(block.figure)}`);
    bar.append(button);
    return button;
  });
  let panel: Promise<import('./run-panel.ts').RunPanel> | undefined;
  const above = [...earlier];
  const open = () =>
    (panel ??= import('./run-panel.ts').then(({ RunPanel }) => new RunPanel(block, view, bar, above)));
  earlier.push({ block, open });
  run?.addEventListener('click', () => void open().then((opened) => opened.run()));
  edit?.addEventListener('click', () => void open().then((opened) => opened.edit()));
  block.figure.closest('.expressive-code')?.after(view);
  const name = nameOf(block.figure);
  const key = draftKey(location.pathname, name);
  if (edit !== undefined && isKept(key))
    void import('./draft-notice.ts').then(({ showDraft }) =>
      showDraft({ figure: block.figure, name, key, edit, open }),
    );
}

/** Whether the reader has edited a block before. A browser may keep nothing for a page, and say so by throwing. */
function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
