import type { Entry, SearchData } from '../../search/entry.ts';
import type { SharedCode } from '../../playground/share/shared-code.ts';

/** A block of the site that runs, as the playground lists it. */
export interface PlaygroundExample extends Required<SharedCode> {
  /** What addresses name it by: that of its page, and its title. */
  id: string;
  /** The heading above it. */
  title: string;
  page: { title: string; path: string };
  /** The part of the sidebar that its page stands in. */
  group: string;
  /** Addresses of the pages of the operations that it calls, in the order in which they stand in it. */
  operations: readonly string[];
}

/** All that the playground lists and finds. It is plain data. */
export interface PlaygroundExamples {
  /** In the order of the sidebar. */
  examples: readonly PlaygroundExample[];
  /** Operations of all releases, as the search knows them. */
  operations: readonly Entry[];
  /** See `SearchData`. */
  older: SearchData['older'];
  like: SearchData['like'];
}
