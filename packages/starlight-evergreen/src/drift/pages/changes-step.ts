import type { Change } from '../compare/change.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ChangeLinks } from './change-links.ts';

/** What changed from one snapshot to the next, as a page tells it. */
export interface ChangesStep {
  /** Its place below `changes/`: the release's id, and the version or the release that it leads to. */
  slug: string;
  title: string;
  /** One sentence for search engines. */
  description: string;
  before: Snapshot;
  after: Snapshot;
  changes: readonly Change[];
  links: ChangeLinks;
}

/** The address of a step's page. */
export function changesAddress(slug: string): string {
  return `/changes/${slug}/`;
}
