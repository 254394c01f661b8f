import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { createPhraseHandlers } from './phrases.ts';

/** Fixed settings: the text of a committed page is compared letter by letter. */
const plain: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/**
 * A colon may start a directive (`:::note`, `:icon`), which the site's Markdown understands beyond CommonMark:
 * it is escaped wherever prose has one before a letter of any script or another colon.
 */
const escaped: Options = {
  ...plain,
  extensions: [
    ...(plain.extensions ?? []),
    {
      unsafe: [
        { character: ':', before: '[^:]', after: '[A-Za-z_:\\u0080-\\uffff]', inConstruct: 'phrasing' },
        { atBreak: true, character: ':', after: ':' },
      ],
    },
  ],
};

const forSite: Options = { ...escaped, handlers: createPhraseHandlers(escaped) };

/** Writes blocks as Markdown that any reader understands. */
export function writeMarkdown(children: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...children] }, plain);
}

/** Writes blocks as Markdown for a page of the site. */
export function renderMarkdown(children: readonly RootContent[]): string {
  return `${children.map(renderBlock).join('\n\n')}\n`;
}

const rendered = new Map<string, string>();

/** Models that are alike repeat their prose word for word; each distinct block is written once. */
function renderBlock(block: RootContent): string {
  if (block.type === 'html') return block.value.trimEnd();
  // Code is copied, not escaped, and hardly ever the same twice.
  if (block.type === 'code') return toMarkdown(block, forSite).trimEnd();
  const key = JSON.stringify(block);
  let markdown = rendered.get(key);
  if (markdown === undefined) rendered.set(key, (markdown = toMarkdown(block, forSite).trimEnd()));
  return markdown;
}
