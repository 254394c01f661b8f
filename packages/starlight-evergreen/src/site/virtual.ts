declare module 'virtual:starlight-evergreen/config' {
  /** What `docs.config.ts` says, checked, with its defaults filled in. */
  const config: import('../config/index.ts').DocsConfig;
  export default config;
}

declare module 'virtual:starlight-evergreen/checks' {
  /** What the pages of each release were last checked against. Pages that read it themselves would change with each check. */
  const checks: import('./checked-against.ts').Checks;
  export default checks;
}

declare module 'virtual:starlight-evergreen/project' {
  /** What the plugin knows of the site that it is part of. */
  const project: import('./project.ts').Project;
  export default project;
}

declare namespace App {
  interface Locals {
    /** What surrounds a page of this package beside what Starlight knows of it. */
    starlightEvergreen: import('./frame/frame.ts').Frame;
  }
}

declare module 'virtual:search-index' {
  /** Where the index of the search is. */
  export const address: string;
}

declare module 'virtual:starlight/pagefind-config' {
  /** What the site says of its full-text search. */
  export const pagefindUserConfig: object;
}
