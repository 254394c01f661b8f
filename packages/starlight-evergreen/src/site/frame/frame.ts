import type { Topic } from '../sidebar/topics.ts';
import type { Crumb } from './breadcrumbs.ts';

/** What surrounds a page, told by the route middleware to the components that show it. */
export interface Frame {
  /** The tabs; none when the sidebar is one for all pages. */
  topics: readonly Topic[];
  /** The way to the page; none when it stands alone. */
  breadcrumbs: readonly Crumb[];
  /** Whether the page's sidebar is only the menu of phones. */
  menuOnly: boolean;
}
