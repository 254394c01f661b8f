/** Answers a request in the place of a network. */
export type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** Endings of the exported schemas' names: `response` schemas decode, `request` schemas encode. */
export interface Suffixes {
  response: string;
  request: string;
}

/** How a call travels, as the code of a package says; names on the wire stand in the path: `/files/{file_id}`. */
export interface WrittenRoute {
  method: string;
  path: string;
}

/**
 * What one generator of SDKs does its own way. All that is peculiar to a generator stands in its dialect; the readers
 * ask every dialect and know none.
 */
export interface Dialect {
  suffixes: Suffixes;
  /** Endings of exports that belong to a model and are there for the package itself: schemas, forms on the wire, shorthands. */
  helpers: readonly string[];
  /** Types that make an enum of a constant's members, by name: whether an enum made by one takes other values as well. */
  enumWrappers: Readonly<Record<string, { open: boolean }>>;
  /** Types of the parameter that ends every call of a client, and says how a request is sent. */
  optionsTypes: readonly string[];
  /** Types that calls wrap around what they answer with when it comes in parts, by name: how these come. */
  deliveries: Readonly<Record<string, 'stream' | 'pages'>>;
  /**
   * Reads how a call travels from the package's code, for calls that cannot be made.
   * @param declarations - the file that declares the class with the call
   * @returns undefined where it is not told
   */
  writtenRoute(declarations: string, operation: string): WrittenRoute | undefined;
  /**
   * The options that make a client send its requests through a function.
   * @param exported - all that the package exports at run time
   * @returns undefined for a package of another generator
   */
  fetchOptions(exported: Readonly<Record<string, unknown>>, fetch: Fetch): object | undefined;
}
