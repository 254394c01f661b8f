/** Where the page finds the types of a release. */
export interface ReleaseTypes {
  id: string;
  /** What blocks import from. */
  specifier: string;
  /** Address of its pack. */
  types: string;
}

/** Where the page finds what an editor with the compiler needs. */
export interface PlaygroundManifest {
  /** Address of the worker in which the compiler runs. */
  worker: string;
  /** In the order of the config. */
  releases: ReleaseTypes[];
}
