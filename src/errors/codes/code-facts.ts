/** What a code of the API means to the one who called. */
export interface CodeFacts {
  /** Every HTTP status it comes with. */
  status: readonly [number, ...number[]];
  cause: string;
  /** What to do about it. */
  fix: string;
}

/** Codes and what they mean. */
export type Codes = Readonly<Record<string, CodeFacts>>;
