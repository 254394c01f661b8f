import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { z } from 'zod';

const frontMatter = z.object({
  title: z.string(),
  model: z.object({
    release: z.string(),
    direction: z.enum(['request', 'response', 'both']),
    schemaDirection: z.enum(['request', 'response']).optional(),
    schema: z.string().optional(),
  }),
});

/** Which model a page is about. */
export interface PageModel {
  name: string;
  release: string;
  /** That of its schema. */
  direction: 'request' | 'response' | 'both';
  /** Name of its schema, where no ending tells it. */
  schema?: string | undefined;
}

/** Reads from a page's front matter which model it is about; undefined for a page of anything else. */
export function readModel(text: string): PageModel | undefined {
  if (!/^model:/m.test(text.slice(0, 4000))) return undefined;
  const { success, data } = frontMatter.safeParse(parseFrontmatter(text).frontmatter);
  if (!success) return undefined;
  const { schemaDirection, ...model } = data.model;
  return { name: data.title, ...model, direction: schemaDirection ?? model.direction };
}
