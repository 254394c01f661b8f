import type { RSSOptions } from '@astrojs/rss';
import type { StepEntry } from '../../drift/pages/step-files.ts';

/** What a feed of changes is made from. */
export interface FeedParts {
  /** The newest first. */
  steps: readonly StepEntry[];
  /** Of the site. */
  title: string;
  /** Address of the site. */
  site: string;
}

/** The feed of changes: one item for each step. When a version came out is not known, so no item has a date. */
export function feedOf({ steps, title, site }: FeedParts): RSSOptions {
  return {
    title: `${title}: changes`,
    description: 'What changed from version to version, and what of it breaks code that worked.',
    site,
    items: steps.map((step) => ({ title: step.title, link: step.href, description: step.summary })),
    customData: '<language>en</language>',
  };
}

/** The address of the feed, from the folder of the pages of changes. */
export function feedAddress(slug: string): string {
  return `/${slug}/rss.xml`;
}
