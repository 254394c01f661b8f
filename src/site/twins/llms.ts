import type { RootContent } from 'mdast';
import { twinAddress } from './address.ts';
import { link, listItem, paragraph, text } from './nodes.ts';
import type { Section } from './sections.ts';
import { writeMarkdown } from './write.ts';

/** What the lists for machines say first. */
export interface SiteFacts {
  title: string;
  description: string;
  /** The site's address. */
  url: string;
  /** What the pages were last checked against, such as `autumn-js 1.3.13 and TypeScript 6.0.3`. */
  checked: string | undefined;
}

/** `llms.txt`, as https://llmstxt.org describes it: the site in a few lines, and its pages as links to Markdown. */
export function llmsTxt(facts: SiteFacts, sections: readonly Section[]): string {
  const full = new URL('/llms-full.txt', facts.url).href;
  return writeMarkdown([
    ...introduction(facts),
    paragraph(
      text(
        'Every page is there as Markdown: the slash at the end of its address becomes .md. All guides and operations in one file: ',
      ),
      link(full, text(full)),
    ),
    ...sections.flatMap(({ title, pages }): RootContent[] => [
      { type: 'heading', depth: 2, children: [text(title)] },
      {
        type: 'list',
        spread: false,
        children: pages.map((page) =>
          listItem(
            link(new URL(twinAddress(page.path), facts.url).href, text(page.title)),
            ...(page.description === undefined ? [] : [text(`: ${page.description}`)]),
          ),
        ),
      },
    ]),
  ]);
}

/**
 * `llms-full.txt`: the pages themselves.
 *
 * @param twins in reading order, each a page as Markdown.
 * @param byLink pages that are too many to be here.
 */
export function llmsFull(facts: SiteFacts, twins: readonly string[], byLink: readonly string[]): string {
  const head = writeMarkdown([
    ...introduction(facts),
    paragraph(
      text('Models are not in this file; their lists are: '),
      ...byLink.flatMap((path, index) => {
        const url = new URL(twinAddress(path), facts.url).href;
        return [...(index === 0 ? [] : [text(', ')]), link(url, text(url))];
      }),
    ),
  ]);
  return [head, ...twins].join('\n---\n\n');
}

function introduction({ title, description, checked }: SiteFacts): RootContent[] {
  return [
    { type: 'heading', depth: 1, children: [text(title)] },
    { type: 'blockquote', children: [paragraph(text(description))] },
    ...(checked === undefined
      ? []
      : [paragraph(text(`Every code block was last checked against ${checked}.`))]),
  ];
}
