import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** A sidebar as people write it. */
export type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** A tab as `astro.config` names it. */
export interface WrittenTopic {
  label: string;
  link?: string;
}

/** What the plugin knows of the site that it is part of, and pages ask it for. It is plain data. */
export interface Project {
  /** Its folder, absolute. */
  root: string;
  /** Of the site; where it has one for each language, that of the first. */
  title: string;
  /** Of the site, with the plugin's own entries in their places. */
  sidebar: Sidebar;
  /** The tabs, one for each entry of the sidebar; none when it is one for all pages. */
  topics: readonly WrittenTopic[];
  /** Whether pages have cards. */
  cards: boolean;
  /** Folder of the guides below `src/content/docs`. */
  guides: string;
  /** Address of the page "Proof". */
  proof: string;
  /** Address of the playground. */
  playground: string;
}
