import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { z } from 'zod';
import { pageId, pagePath } from '../page-id.ts';
import type { ListedPage } from '../sidebar/sections.ts';

const link = z.object({ text: z.string(), link: z.string() });

/** What a page's Markdown needs of its front matter. */
const frontMatterSchema = z.object({
  title: z.string(),
  description: z.string().optional(),
  draft: z.boolean().default(false),
  /** `false` on generated pages. */
  editUrl: z.union([z.boolean(), z.string()]).default(true),
  /** On the page of a model. */
  model: z.unknown().optional(),
  /** What stands at the top of the page, as HTML. */
  banner: z.object({ content: z.string() }).optional(),
  hero: z.object({ actions: z.array(link).default([]) }).optional(),
});

/** A page as it is written. */
export interface PageSource {
  /** Its path, such as `/install/`. */
  path: string;
  /** Its file, relative to the project. */
  file: string;
  /** The whole file. */
  text: string;
  data: z.output<typeof frontMatterSchema>;
}

/**
 * Reads what a page's file says.
 *
 * @param docs folder of the pages, relative to the project.
 * @param entry the page's file, relative to that folder.
 */
export function readPageSource(docs: string, entry: string, text: string): PageSource {
  return {
    path: pagePath(pageId(entry)),
    file: `${docs}/${entry}`,
    text,
    data: frontMatterSchema.parse(parseFrontmatter(text).frontmatter),
  };
}

/** A page's entry in a list. */
export function listed({ path, data: { title, description } }: PageSource): ListedPage {
  return { path, title, ...(description !== undefined && { description }) };
}
