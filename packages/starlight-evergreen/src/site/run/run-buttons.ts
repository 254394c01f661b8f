import { draftKey } from '../../playground/drafts/draft-key.ts';
import { blockButtons } from './block-buttons.ts';
import type { PageBlock } from './panel.ts';
import { runnableBlocks } from './runnable.ts';

const earlier: PageBlock[] = [];

/** Puts buttons below each block that runs, and says where a draft of it is kept. */
for (const block of runnableBlocks(document)) {
  const { name, edit, open } = blockButtons(block, [...earlier]);
  earlier.push({ block, open });
  const key = draftKey(location.pathname, name);
  if (isKept(key))
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
