import type {
  BlockContent,
  Blockquote,
  Code,
  Delete,
  Emphasis,
  Heading,
  Html,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  Text,
} from 'mdast';

export type { BlockContent, ListItem, PhrasingContent, RootContent };

/** What stands in a line: a node, or text. */
export type Inline = string | PhrasingContent;

function phrases(children: readonly Inline[]): PhrasingContent[] {
  return children.map((child) => (typeof child === 'string' ? text(child) : child));
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Line ends would let a name from a schema break out of its line. */
export function inlineCode(value: string): InlineCode {
  return { type: 'inlineCode', value: value.replace(/\s*[\r\n]\s*/g, ' ') };
}

export function strong(...children: Inline[]): Strong {
  return { type: 'strong', children: phrases(children) };
}

export function emphasis(...children: Inline[]): Emphasis {
  return { type: 'emphasis', children: phrases(children) };
}

export function deleted(...children: Inline[]): Delete {
  return { type: 'delete', children: phrases(children) };
}

export function link(url: string, ...children: Inline[]): Link {
  return { type: 'link', url, children: phrases(children) };
}

export function heading(depth: Heading['depth'], ...children: Inline[]): Heading {
  return { type: 'heading', depth, children: phrases(children) };
}

export function paragraph(...children: Inline[]): Paragraph {
  return { type: 'paragraph', children: phrases(children) };
}

export function blockquote(...children: BlockContent[]): Blockquote {
  return { type: 'blockquote', children };
}

/** An item of a list without space between its items. */
export function listItem(...children: Inline[]): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(...children)] };
}

/** A list of lines. */
export function list(items: readonly (readonly Inline[])[]): List {
  return listOf(items.map((children) => listItem(...children)));
}

/** A list of items, which may hold blocks. */
export function listOf(items: ListItem[], ordered = false): List {
  return { type: 'list', ordered, spread: items.some(({ spread }) => spread === true), children: items };
}

export function codeBlock(lang: string | undefined, value: string, meta?: string): Code {
  return { type: 'code', lang: lang ?? null, value: value.trimEnd(), ...(meta !== undefined && { meta }) };
}

/** A table, of which the first row is the head. */
export function table(align: NonNullable<Table['align']>, rows: readonly (readonly Inline[])[]): Table {
  return {
    type: 'table',
    align,
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: phrases([cell]) })),
    })),
  };
}

/**
 * Blocks that open with a click.
 * @param summary - HTML; never a name from a release
 */
export function details(summary: string, children: readonly BlockContent[]): BlockContent[] {
  return [
    { type: 'html', value: `<details>\n<summary>${summary}</summary>` },
    ...children,
    { type: 'html', value: '</details>' },
  ];
}

/** A line of HTML, for what Markdown has no form of. */
export function html(value: string): Html {
  return { type: 'html', value };
}

/** Puts the same separator between parts: `a · b · c`. */
export function joinPhrases(parts: readonly (readonly Inline[])[], separator: string): PhrasingContent[] {
  return parts.flatMap((part, index) => phrases(index === 0 ? part : [separator, ...part]));
}
