import { digestOf } from '../../playground/drafts/draft.ts';
import { pageDraftKey, pageDrafts } from './page-drafts.ts';
import type { MakePart } from './panel.ts';

/** Keeps what is written as a draft, so that going back and loading the page again lose nothing. */
export const draftPart: MakePart = (panel) => {
  const { block, name, original } = panel;
  const key = pageDraftKey(block.draft ?? name);
  const isOwn = pageDrafts.read(key)?.isOwn === true;
  const keep = (): void => {
    const { code } = panel;
    const { scenario } = panel.place;
    if (code === original && !isOwn) return pageDrafts.remove(key);
    pageDrafts.write(key, {
      code,
      original: digestOf(original),
      time: Date.now(),
      ...(scenario !== undefined && { scenario }),
      ...(isOwn && { isOwn }),
    });
  };
  return {
    onChange: keep,
    // Meanwhile another scenario may have been chosen. A run of the block as it stands says nothing of a draft.
    onReport: () => {
      if (panel.code !== original) keep();
    },
    onReset: () => pageDrafts.remove(key),
  };
};
