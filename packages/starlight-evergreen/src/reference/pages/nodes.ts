import type {
  BlockContent,
  Code,
  Heading,
  InlineCode,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  Strong,
  Text,
} from 'mdast';

/** Small builders for the syntax tree that pages are made of. */

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Line ends would let a name from a schema break out of its line. */
export function inlineCode(value: string): InlineCode {
  return { type: 'inlineCode', value: value.replace(/\s*[\r\n]\s*/g, ' ') };
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [text(value)] };
}

export function link(url: string, ...children: (Text | InlineCode)[]): Link {
  return { type: 'link', url, children };
}

export function heading(depth: Heading['depth'], ...children: PhrasingContent[]): Heading {
  return { type: 'heading', depth, children };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function list(items: readonly (readonly PhrasingContent[])[]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(...children)],
    })),
  };
}

export function codeBlock(lang: string, value: string, meta?: string): Code {
  return { type: 'code', lang, value: value.trimEnd(), ...(meta !== undefined && { meta }) };
}

/** Puts the same separator between parts: `a · b · c`. */
export function joinPhrases(
  parts: readonly (readonly PhrasingContent[])[],
  separator: string,
): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(separator), ...part]));
}

export type { BlockContent, PhrasingContent };
