import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/** One generated file. */
export interface Page {
  /** Relative to the content folder. */
  file: string;
  text: string;
}

/** Front matter: each value is written as JSON, which is YAML as well. */
export type FrontMatter = Record<string, unknown>;

/**
 * A colon may start a directive (`:::note`, `:icon`), which the site's Markdown understands beyond CommonMark:
 * it is escaped wherever prose has one before a letter of any script or another colon.
 */
const directives = {
  unsafe: [
    { character: ':', before: '[^:]', after: '[A-Za-z_:\\u0080-\\uffff]', inConstruct: 'phrasing' as const },
    { atBreak: true, character: ':', after: ':' },
  ],
};

/** Writes a page from its syntax tree. Fixed settings: the text of a committed page is compared letter by letter. */
export function renderPage(file: string, frontMatter: FrontMatter, children: RootContent[]): Page {
  const head = Object.entries(frontMatter).map(([key, value]) => `${key}: ${yaml(value)}`);
  return { file, text: `---\n${head.join('\n')}\n---\n\n${renderMarkdown(children)}` };
}

/** Writes blocks as Markdown, in the same way as a page's. */
export function renderMarkdown(children: readonly RootContent[]): string {
  return `${children.map(renderBlock).join('\n\n')}\n`;
}

/** JSON is YAML but for characters that YAML wants escaped: controls, line separators and halves of a pair. */
function yaml(value: unknown): string {
  const json = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  );
  return json.replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const options: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), directives],
};

const rendered = new Map<string, string>();

/** Twins repeat their fields' prose word for word; each distinct block is written once. */
function renderBlock(block: RootContent): string {
  // Code is copied, not escaped, and hardly ever the same twice.
  if (block.type === 'code') return toMarkdown(block, options).trimEnd();
  const key = JSON.stringify(block, (name, value: unknown) => (name === 'position' ? undefined : value));
  let markdown = rendered.get(key);
  if (markdown === undefined) rendered.set(key, (markdown = toMarkdown(block, options).trimEnd()));
  return markdown;
}
