import type { Sidebar } from '../project.ts';

/** An entry that the plugin replaces by what there is: by nothing, when there is nothing. */
export type Placeholder = { label: string; items: Sidebar };

/** What an entry may be told. */
export interface EntryOptions {
  /** What readers see instead of the entry's own label. */
  label?: string;
}

export interface ChangesOptions extends EntryOptions {
  /** How many of the pages of changes are listed; all of them are in their list. 5 by default, all in a topic. */
  newest?: number;
}

export interface TopicOptions {
  /** What its tab says. */
  label: string;
  /** Where its tab leads: to the first page of its sidebar by default. */
  link?: string;
  /** Its sidebar. What this plugin's own entries hold stands directly in it, without their headings. */
  items: Sidebar;
}

/** A placeholder as it is understood. */
export type Wanted =
  | { entry: 'reference'; label: string }
  | { entry: 'changes'; label: string; newest?: number }
  | { entry: 'releases'; label: string }
  | { entry: 'proof'; label: string }
  | { entry: 'playground'; label: string }
  | { entry: 'topic'; label: string; link?: string };

/** Starlight checks the sidebar before plugins see it, so a placeholder is a group whose label says what is wanted. */
const mark = 'starlight-evergreen:';

/**
 * Entries for Starlight's `sidebar`, to be put where they belong.
 *
 * @example
 * sidebar: [
 *   { label: 'Start', items: ['install', sdkSidebar.proof()] },
 *   { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
 *   sdkSidebar.reference(),
 *   sdkSidebar.changes(),
 *   sdkSidebar.releases(),
 * ],
 */
export const sdkSidebar = {
  /** A group with the current release: its overview, the list of its models, its operations. */
  reference: ({ label = 'Reference' }: EntryOptions = {}): Placeholder =>
    placeholder({ entry: 'reference', label }),
  /** A group with the newest pages of changes. Nothing, while there is one version only. */
  changes: ({ label = 'Changes', newest }: ChangesOptions = {}): Placeholder =>
    placeholder({ entry: 'changes', label, ...(newest !== undefined && { newest }) }),
  /** A group with the releases that are not current. Nothing, while there is one release only. */
  releases: ({ label = 'Other releases' }: EntryOptions = {}): Placeholder =>
    placeholder({ entry: 'releases', label }),
  /** A link to the page that says what was proven. */
  proof: ({ label = 'Proof' }: EntryOptions = {}): Placeholder => placeholder({ entry: 'proof', label }),
  /** A link to the page on which readers write and run code of their own. */
  playground: ({ label = 'Playground' }: EntryOptions = {}): Placeholder =>
    placeholder({ entry: 'playground', label }),
  /**
   * A tab of the header with a sidebar of its own, so that no page carries the whole. A sidebar of topics holds nothing
   * else. A page that no topic lists belongs to the one that lists the folder it is in.
   *
   * @example
   * sidebar: [
   *   sdkSidebar.topic({ label: 'Guides', items: ['install', { autogenerate: { directory: 'guides' } }] }),
   *   sdkSidebar.topic({ label: 'Reference', items: [sdkSidebar.reference(), sdkSidebar.releases()] }),
   *   sdkSidebar.topic({ label: 'Changes', items: [sdkSidebar.changes()] }),
   *   sdkSidebar.topic({ label: 'Playground', items: [sdkSidebar.playground()] }),
   * ],
   */
  topic: ({ label, link, items }: TopicOptions): Placeholder =>
    placeholder({ entry: 'topic', label, ...(link !== undefined && { link }) }, items),
};

function placeholder(wanted: Wanted, items: Sidebar = []): Placeholder {
  return { label: `${mark}${JSON.stringify(wanted)}`, items };
}

/** What an entry of a sidebar is a placeholder for; undefined when it is none. */
export function wantedBy(entry: Sidebar[number]): Wanted | undefined {
  if (typeof entry === 'string' || !('label' in entry) || !entry.label?.startsWith(mark)) return undefined;
  return JSON.parse(entry.label.slice(mark.length));
}
