import type { Root } from 'mdast';
import { type Options, fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';

/**
 * Constructs inside a line cannot move a block of code, and they are most of the work of parsing. Escapes and
 * character references stay on: they occur in the info string.
 */
const inlineConstructs = [
  'attention',
  'autolink',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'strikethrough',
  'table',
];

const page = {
  extensions: [gfm(), frontmatter(['yaml', 'toml'])],
  mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
} satisfies Options;

const kinds = {
  /** GitHub-flavoured Markdown without front matter: a description, the body of a page. */
  text: { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] },
  /** A Markdown file. */
  md: page,
  /** An MDX file. */
  mdx: {
    extensions: [...page.extensions, mdxjs()],
    mdastExtensions: [...page.mdastExtensions, mdxFromMarkdown()],
  },
  /** A Markdown file of which only the blocks of code are wanted: several times as fast. */
  code: { ...page, extensions: [...page.extensions, { disable: { null: inlineConstructs } }] },
} satisfies Record<string, Options>;

/**
 * The syntax tree of a Markdown text.
 * @throws for MDX, what {@link syntaxFaultOf} reads
 */
export function parseMarkdown(source: string, kind: keyof typeof kinds = 'text'): Root {
  return fromMarkdown(source, kinds[kind]);
}
