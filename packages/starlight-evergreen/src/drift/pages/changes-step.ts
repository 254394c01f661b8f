import type { Change } from '../compare/change.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ChangeLinks } from './change-links.ts';

/** What changed from one snapshot to the next, as a page tells it. */
export interface ChangesStep {
  /** Where its page is, below the content folder. */
  slug: string;
  /** In lists, such as `shop-sdk 1.0.0 to 1.1.0`. */
  title: string;
  /** Where it is clear which package is meant: `1.0.0 to 1.1.0`. */
  range: string;
  /** Id of the release whose step it is. */
  release: string;
  /** One sentence for search engines. */
  description: string;
  before: Snapshot;
  after: Snapshot;
  changes: readonly Change[];
  /** From a release to the one that took its place. */
  isSuccession?: boolean;
  links: ChangeLinks;
}
