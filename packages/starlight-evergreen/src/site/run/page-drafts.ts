import { draftKey } from '../../playground/drafts/draft-key.ts';
import { Drafts } from '../../playground/drafts/drafts.ts';

/** What readers have made of the blocks of this site, as their browser keeps it. */
export const pageDrafts = new Drafts(() => localStorage);

/** Where the draft of a block of this page is kept. */
export function pageDraftKey(block: string): string {
  return draftKey(location.pathname, block);
}
