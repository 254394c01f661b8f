import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { pageId } from '../packages/starlight-evergreen/src/site/page-id.ts';

/** What generated pages say about themselves, beside Starlight's own keys. */
const extend = z.object({
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
const loader = glob({
  base: './src/content/docs',
  pattern: '**/[^_]*.{md,mdx}',
  generateId: ({ entry }) => pageId(entry),
  retainBody: false,
});

export const collections = {
  docs: defineCollection({ loader, schema: docsSchema({ extend }) }),
};
