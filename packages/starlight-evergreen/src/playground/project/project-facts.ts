/** What a project of its own needs to know of the site that an example comes from. */
export interface ProjectFacts {
  /** Versions that the blocks of the site were checked with. */
  typescript: string;
  /** Absent where the site has none. */
  nodeTypes?: string;
  releases: readonly ProjectRelease[];
}

/** A release, as far as code outside of the site can use it. */
export interface ProjectRelease {
  id: string;
  label: string;
  /** What code imports from. */
  specifier: string;
  /** Where it is to be had; a release that is a module of the site is nowhere. */
  package?: { name: string; version: string };
  /** What code finds in `process.env` on the site. */
  environment: Readonly<Record<string, string>>;
  /** How a client reaches the sandbox where somebody serves it. */
  servingNote?: string;
}
