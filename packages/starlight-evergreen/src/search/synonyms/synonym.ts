/** Words that people look for, and what they mean on this site: a place, or other words. */
export interface Synonym {
  words: readonly { text: string; line: number }[];
  /** Address of the page or the place that they mean. */
  page?: string;
  /** The words that are searched for instead. */
  like?: string;
  /** Line of the entry in its file. */
  line: number;
}

/** The list of synonyms as it is written. */
export interface SynonymFile {
  /** Relative to the project. */
  file: string;
  synonyms: readonly Synonym[];
}
