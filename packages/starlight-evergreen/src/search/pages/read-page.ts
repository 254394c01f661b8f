import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { z } from 'zod';
import { pageId, pagePath } from '../../files/page-id.ts';
import { parsePage } from '../../markdown/parse-page.ts';

/** What the search reads of a page's front matter. */
const frontMatterSchema = z.object({
  title: z.string(),
  description: z.string().optional(),
  draft: z.boolean().default(false),
  /** Of a page that only leads on, or that nobody looks for. */
  pagefind: z.boolean().default(true),
  /** `false` on generated pages. */
  editUrl: z.union([z.boolean(), z.string()]).default(true),
  model: z.object({ names: z.array(z.string()).default([]), root: z.boolean().default(false) }).optional(),
  operation: z.object({ name: z.string() }).optional(),
  field: z
    .object({
      name: z.string(),
      home: z
        .object({ model: z.string(), address: z.string(), owned: z.boolean().default(false) })
        .optional(),
    })
    .optional(),
});

export interface Place {
  title: string;
  anchor: string;
  depth: number;
}

/** What the search knows of a page. */
export interface SearchPage {
  path: string;
  data: z.output<typeof frontMatterSchema>;
  /** Its headings, in order. */
  places: readonly Place[];
  /** A request that it names at its beginning, such as `POST /v1/plans`. */
  request?: string;
}

const frontMatter = /^---\r?\n([^]*?)\r?\n---/;
/** A request in backticks, its method and its path together or each in its own. */
const requestLine = /`(GET|POST|PUT|PATCH|DELETE)(?:` `| )(\/[^\s`]*)`/;

/**
 * Reads what the search knows of a page.
 * @param entry - its file, relative to the folder of the pages
 */
export function readSearchPage(entry: string, text: string): SearchPage {
  const [matter = '', yaml = ''] = frontMatter.exec(text) ?? [];
  const data = frontMatterSchema.parse(parse(yaml));
  const path = pagePath(pageId(entry));
  if (!data.pagefind) return { path, data, places: [] };
  if (data.editUrl !== false)
    return { path, data, places: placesIn(parsePage(text.slice(matter.length), kindOf(entry))) };
  const [, method, route] = (data.operation && requestLine.exec(text)) ?? [];
  return { path, data, places: [], ...(method !== undefined && { request: `${method} ${route}` }) };
}

function kindOf(entry: string): 'md' | 'mdx' {
  return entry.endsWith('.mdx') ? 'mdx' : 'md';
}

function placesIn(tree: Root): Place[] {
  const slugger = new GithubSlugger();
  const places: Place[] = [];
  visit(tree, (node) => {
    if (node.type !== 'heading') return;
    const title = toString(node);
    places.push({ title, anchor: slugger.slug(title), depth: node.depth });
  });
  return places;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
