import { z } from 'zod';

/** The search in the site's pages. */
export const searchSchema = z.strictObject({
  /**
   * A YAML file of words that people look for and pages do not use: `words`, and the `page` that they mean or the words
   * that they are `like`. It may be missing. @example './src/search/words.yaml'
   */
  synonyms: z.string().min(1).default('src/search/synonyms.yaml'),
});
