import { digestOf } from '../../playground/drafts/draft.ts';

/** What tells the draft of a link's code from others of the playground. */
export function linkDraft(hash: string): string {
  return `link:${digestOf(hash)}`;
}
