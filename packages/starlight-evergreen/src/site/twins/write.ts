import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { link, paragraph, text } from './nodes.ts';

const writing: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

interface TwinFacts {
  title: string;
  description?: string | undefined;
}

/**
 * What every twin begins with.
 *
 * @param address of the page, absolute.
 */
export function twinHead({ title, description }: TwinFacts, address: string): RootContent[] {
  const head: RootContent[] = [{ type: 'heading', depth: 1, children: [text(title)] }];
  // One that was cut short is said in full below.
  if (description !== undefined && !description.endsWith('…')) {
    head.push({ type: 'blockquote', children: [paragraph(text(description))] });
  }
  return [...head, paragraph(text('Source: '), link(address, text(address)))];
}

export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, writing);
}
