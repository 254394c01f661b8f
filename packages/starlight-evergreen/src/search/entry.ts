/** What a result is, in the order in which equally good ones are shown. */
export const kinds = ['guide', 'operation', 'error', 'field', 'model', 'section', 'page', 'change'] as const;

export type Kind = (typeof kinds)[number];

/** Something that can be found: a page, or a place on one. It is plain data. */
export interface Entry {
  kind: Kind;
  title: string;
  /** Path of the page, with the anchor of a place on it. */
  address: string;
  /** Title of the page that it is a part of, or the model of a field. */
  of?: string;
  /** One sentence. */
  text?: string;
  /** What else it is called: a call without its client, a path, a name on the wire. */
  names?: readonly string[];
  /** Words of the trade that mean it, from the list of synonyms. */
  synonyms?: readonly string[];
  /** Exported names of the same shape, each with an anchor of its own on the page. */
  aliases?: readonly string[];
  /** On a model that an operation takes or gives directly. */
  root?: true;
  /** Id of the release it belongs to, when that is not the current one. */
  release?: string;
  /** Not the first place for its name: the other entry of that name comes before it. */
  second?: true;
}

/** A release that is found only when it is asked for. */
export interface OlderRelease {
  id: string;
  label: string;
  /** What people write for it in a query, in lower case: its version, its package. */
  words: readonly string[];
}

/** All that the search in a page reads. */
export interface SearchData {
  entries: readonly Entry[];
  older: readonly OlderRelease[];
  /** Words that are searched for as if others had been written: `[['metering', 'tracking usage']]`. */
  like: readonly (readonly [words: string, instead: string])[];
}
