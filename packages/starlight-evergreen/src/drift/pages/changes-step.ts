import type { Change } from '../compare/change.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ChangeLinks } from './change-links.ts';

/** What changed from one snapshot to the next, as a page tells it. */
export interface ChangesStep {
  /** Where its page is, below the content folder. */
  slug: string;
  title: string;
  /** One sentence for search engines. */
  description: string;
  before: Snapshot;
  after: Snapshot;
  changes: readonly Change[];
  links: ChangeLinks;
}
