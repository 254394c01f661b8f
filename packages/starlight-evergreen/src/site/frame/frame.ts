import type { Topic } from '../sidebar/topics.ts';
import type { VersionLink } from '../versions/version-links.ts';
import type { Crumb } from './breadcrumbs.ts';

/** What surrounds a page, told by the route middleware to the components that show it. */
export interface Frame {
  /** The tabs; none when the sidebar is one for all pages. */
  topics: readonly Topic[];
  /** The way to the page; none when it stands alone. */
  breadcrumbs: readonly Crumb[];
  /** Where it leads in each version of its release; none where there is one version, or where it is about no release. */
  versions: readonly VersionLink[];
  /** Whether the page's sidebar is only the menu of phones. */
  menuOnly: boolean;
}
