import type { StarlightUserConfig } from '@astrojs/starlight/types';

/** A sidebar as people write it. */
export type Sidebar = NonNullable<StarlightUserConfig['sidebar']>;

/** What the plugin knows of the site that it is part of, and pages ask it for. It is plain data. */
export interface Project {
  /** Its folder, absolute. */
  root: string;
  /** Of the site, with the plugin's own entries in their places. */
  sidebar: Sidebar;
  /** Folder of the guides below `src/content/docs`. */
  guides: string;
  /** Address of the page "Proof". */
  proof: string;
}
