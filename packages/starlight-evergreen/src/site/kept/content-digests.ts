import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The collections of a site, as Astro has read them. */
export type Collections = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

const entrySchema = z.looseObject({ data: z.unknown(), filePath: z.string().optional() });

/** What pages are made from beside the code. */
export interface ContentDigests {
  /** Of what a page may show of others. */
  shared: string;
  /** Of each page that is a file of Markdown, by its id. */
  pages: ReadonlyMap<string, string>;
}

/**
 * @param showTexts whether there is code that may show the text of a page elsewhere.
 */
export function contentDigests(collections: Collections, showTexts: boolean): ContentDigests {
  const shared = createHash('sha256');
  const pages = new Map<string, string>();
  for (const [name, entries] of collections) {
    for (const [id, value] of entries) {
      const entry = entrySchema.safeParse(value).data;
      const isPage = name === 'docs' && entry !== undefined;
      const whole = isPage && !showTexts ? [entry.data, entry.filePath] : value;
      shared.update(JSON.stringify([name, id, whole], replaceMaps)).update('\n');
      if (isPage && entry.filePath?.endsWith('.md') === true) pages.set(id, digest(value));
    }
  }
  return { shared: shared.digest('base64url'), pages };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, replaceMaps)).digest('base64url');
}

function replaceMaps(_name: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
