import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { pageId } from './page-id.ts';

/** What generated pages say about themselves, beside Starlight's own keys. Extend it where your pages say more. */
export const pageSchema = z.object({
  /** On the page of a model. */
  model: z
    .object({
      kind: z.enum(['object', 'enum', 'union']),
      /** The release's id in `docs.config.ts`. */
      release: z.string(),
      direction: z.enum(['request', 'response', 'both']),
      deprecated: z.boolean().default(false),
    })
    .optional(),
});

/** As Starlight's own loader, but without the Markdown of each page: the rendered HTML is all that pages need. */
export const pagesLoader = () =>
  glob({
    base: './src/content/docs',
    pattern: '**/[^_]*.{md,mdx}',
    generateId: ({ entry }) => pageId(entry),
    retainBody: false,
  });

/**
 * The collections of a site that has no others.
 *
 * @example
 * // src/content.config.ts
 * export { collections } from 'starlight-evergreen/content';
 */
export const collections = {
  docs: defineCollection({ loader: pagesLoader(), schema: docsSchema({ extend: pageSchema }) }),
};
