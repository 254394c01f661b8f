import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import type { Nodes, Root } from 'mdast';
import { parseMarkdown as parse } from '../../../markdown/parse.ts';

/** Parses a whole page as GitHub-flavoured Markdown. */
export function parseMarkdown(page: string): Root {
  return parse(page, 'md');
}

/** All nodes of a tree, in document order. */
export function nodesOf(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

const processor = createSatteriMarkdownProcessor({
  syntaxHighlight: false,
  // As Starlight sets it: `:::note` and `:icon[x]` are markup on the site.
  features: { directive: true, smartPunctuation: false },
});

/** The HTML that the site's own Markdown processor makes of a page's body. */
export async function siteHtml(page: string): Promise<string> {
  const { code } = await (await processor).render(page.replace(/^---\n.*?\n---\n/s, ''));
  return code;
}

/** A page's front matter as the site reads it. */
export function siteFrontMatter(page: string): Record<string, unknown> {
  return parseFrontmatter(page).frontmatter;
}

/** The words that a reader of the HTML sees, white space apart. */
export function visibleText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(?:x27|39);/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');
}
