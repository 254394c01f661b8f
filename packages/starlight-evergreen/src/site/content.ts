import { docsSchema } from '@astrojs/starlight/schema';
import { type CollectionConfig, defineCollection } from 'astro/content/config';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { textsApart } from './kept/texts-apart.ts';
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
      /** Which way its schema goes, where its names go both ways. */
      schemaDirection: z.enum(['request', 'response']).optional(),
      /** Name of its schema, where no ending tells it. */
      schema: z.string().optional(),
      deprecated: z.boolean().default(false),
      /** Other exported names of the same shape: their addresses lead here. */
      names: z.array(z.string()).default([]),
      /** Whether an operation takes or returns it directly. */
      root: z.boolean().default(false),
      /** The models that its fields or variants hold, by the names of their pages. */
      parts: z.array(z.string()).default([]),
    })
    .optional(),
  /** On the page of an operation. */
  operation: z
    .object({
      /** As it is called, without the client: `balances.create`. */
      name: z.string(),
      release: z.string(),
      /** The class and the method that declare it, as hovers name them: `Balances.create`. */
      declaredIn: z.string().optional(),
      /** The models that it takes and returns, by their exported names. */
      request: z.string().optional(),
      response: z.string().optional(),
    })
    .optional(),
  /** On the page that says where fields of one name are used. */
  field: z
    .object({
      name: z.string(),
      release: z.string(),
      /** The model that people think of by that name; `owned` where the name is a property of that model alone. */
      home: z
        .object({ model: z.string(), address: z.string(), owned: z.boolean().default(false) })
        .optional(),
    })
    .optional(),
  /** Where versions of the release have what the page is about: addresses by version. */
  versions: z.record(z.string(), z.string()).optional(),
});

/** As Starlight's own loader, but without the Markdown of each page: the rendered HTML is all that pages need. */
export const pagesLoader = (): Loader =>
  textsApart(
    glob({
      base: './src/content/docs',
      pattern: '**/[^_]*.{md,mdx}',
      generateId: ({ entry }) => pageId(entry),
      retainBody: false,
    }),
  );

/** Starlight's schema with ours. Written out, what is inferred would name types that Starlight keeps to itself. */
type SchemaOfPages = ReturnType<typeof docsSchema<typeof pageSchema>>;
type PagesSchema = ReturnType<SchemaOfPages>;

const makeSchema: SchemaOfPages = docsSchema({ extend: pageSchema });
let shared: PagesSchema | undefined;

/**
 * Astro asks for the schema of each page anew, as where a picture is found depends on the page. To make it takes longer than to
 * read a page by it, so pages share one, which takes no pictures: what it refuses is read by a schema of its own.
 */
export const schemaOfPage: SchemaOfPages = (context) => {
  shared ??= makeSchema({ image: () => context.image().refine(() => false) });
  const common = shared;
  const schema: PagesSchema = Object.create(common);
  schema.safeParseAsync = async (data, params) => {
    const read = await common.safeParseAsync(data, params);
    return read.success ? read : makeSchema(context).safeParseAsync(data, params);
  };
  return schema;
};

/**
 * The collections of a site that has no others.
 *
 * @example
 * // src/content.config.ts
 * export { collections } from 'starlight-evergreen/content';
 */
export const collections: { docs: CollectionConfig<PagesSchema, Loader> } = {
  docs: defineCollection({ loader: pagesLoader(), schema: schemaOfPage }),
};
