import { digestOf } from '../../playground/drafts/draft.ts';
import { pageDraftKey, pageDrafts } from './page-drafts.ts';
import type { MakePart } from './panel.ts';

/** Keeps what is written as a draft, so that going back and loading the page again lose nothing. */
export const draftPart: MakePart = ({ block, name, original }) => {
  const key = pageDraftKey(block.draft ?? name);
  const isOwn = pageDrafts.read(key)?.isOwn === true;
  return {
    onChange(code) {
      if (code === original && !isOwn) return pageDrafts.remove(key);
      pageDrafts.write(key, {
        code,
        original: digestOf(original),
        time: Date.now(),
        ...(isOwn && { isOwn }),
      });
    },
    onReset: () => pageDrafts.remove(key),
  };
};
