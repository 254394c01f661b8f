import { z } from 'zod';

/** What the check of prose knows besides the releases; all of it may be left out. */
export const proseSchema = z.strictObject({
  /** `en` takes British and American spelling alike. */
  language: z.enum(['en', 'en-GB', 'en-US']).default('en'),
  /** A file of words that no dictionary knows, one a line, in alphabetical order. */
  words: z.string().min(1).default('src/prose/words.txt'),
  /**
   * Names that pages may write in backticks although no release, no block and no platform has them.
   * @example [{ reason: 'The guide of React speaks of its hooks.', names: ['useEffect'] }]
   */
  names: z
    .array(z.strictObject({ reason: z.string().min(10), names: z.array(z.string().min(1)).min(1) }))
    .default([]),
  /** Words and phrases that the check of style would refuse, and that are right here. @example ['repo', 'easy'] */
  allow: z.array(z.string().min(1)).default([]),
  /** How many words a sentence may have. */
  sentence: z.int().min(10).default(40),
  /** What is read besides the pages of the site; relative to the project, with wildcards. */
  pages: z.array(z.string().min(1)).default(['*.md']),
  /** Folders of modules whose strings are names as well: codes of errors, ids. @example ['src/sandbox'] */
  sources: z.array(z.string().min(1)).default([]),
});

/** The section `prose` with its defaults filled in. */
export type ProseConfig = z.output<typeof proseSchema>;
