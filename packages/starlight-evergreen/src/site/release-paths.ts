/** Addresses of a release's pages, each with a slash at both ends. */
export interface ReleasePaths {
  /** Where its pages begin. */
  index: string;
  /** The list of its models. */
  models: string;
  /** The list of its operations; those of a group are below it. */
  operations: string;
  /** The list of its fields, and where each is used. */
  fields: string;
}

/** Where the pages of a release are, from its folder. */
export function releasePaths({ slug }: { slug: string }): ReleasePaths {
  return {
    index: `/${slug}/`,
    models: `/${slug}/models/`,
    operations: `/${slug}/operations/`,
    fields: `/${slug}/fields/`,
  };
}
