import type { RootContent } from 'mdast';
import { twinAddress } from './address.ts';
import { blockquote, heading, link, list, paragraph, text } from '../../markdown/build.ts';
import type { Section } from '../sidebar/sections.ts';
import { smallOperation } from './small-operation.ts';
import { writeMarkdown } from '../../markdown/write.ts';

/** What the lists for machines say first. */
export interface SiteFacts {
  title: string;
  description: string | undefined;
  /** The site's address. */
  url: string;
  /** What the pages were last checked against, such as `acme-sdk 2.1.0 and TypeScript 6.0.3`. */
  checked: string | undefined;
}

/** `llms.txt` and its longer and shorter forms, by what is in them. */
const files = {
  full: ['/llms-full.txt', 'All guides and operations in one file'],
  guides: ['/llms-guides.txt', 'the guides alone'],
  small: ['/llms-small.txt', 'operations in short'],
} as const;

/**
 * `llms.txt`, as https://llmstxt.org describes it: the site in a few lines, and its pages as links to Markdown.
 *
 * @param first what whoever reads it should know before anything else.
 */
export function llmsTxt(
  facts: SiteFacts,
  sections: readonly Section[],
  first: readonly RootContent[] = [],
): string {
  const others = Object.values(files).flatMap(([address, what], index) => {
    const url = new URL(address, facts.url).href;
    return [text(`${index === 0 ? '' : '; '}${what}: `), link(url, text(url))];
  });
  return writeMarkdown([
    ...introduction(facts),
    ...first,
    paragraph(
      text('Every page is there as Markdown: the slash at the end of its address becomes .md. '),
      ...others,
      text('.'),
    ),
    ...sections.flatMap((section) => entriesOf(section, facts, true)),
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
      text('Models are not in this file, nor what is deep in the fields of operations. Lists of models: '),
      ...byLink.flatMap((path, index) => {
        const url = new URL(twinAddress(path), facts.url).href;
        return [...(index === 0 ? [] : [text(', ')]), link(url, text(url))];
      }),
    ),
  ]);
  return [head, ...twins].join('\n---\n\n');
}

/** `llms-guides.txt`: the guides themselves, in reading order. */
export function llmsGuides(facts: SiteFacts, twins: readonly string[]): string {
  return [writeMarkdown(introduction(facts)), ...twins].join('\n---\n\n');
}

/**
 * `llms-small.txt`: what fits into any context.
 *
 * @param operations each as Markdown.
 */
export function llmsSmall(
  facts: SiteFacts,
  first: readonly RootContent[],
  guides: readonly Section[],
  operations: readonly string[],
): string {
  return writeMarkdown([
    ...introduction(facts),
    ...first,
    ...guides.flatMap((section) => entriesOf(section, facts, false)),
    ...(operations.length === 0 ? [] : [heading(2, 'Operations')]),
    ...operations.flatMap((twin) => smallOperation(twin)),
  ]);
}

function entriesOf({ title, pages }: Section, { url }: SiteFacts, described: boolean): RootContent[] {
  const items = pages.map(({ path, title: name, description }) => [
    link(new URL(twinAddress(path), url).href, name),
    ...(described && description !== undefined ? [`: ${description}`] : []),
  ]);
  return [heading(2, title), list(items)];
}

function introduction({ title, description, checked }: SiteFacts): RootContent[] {
  return [
    heading(1, title),
    ...(description === undefined ? [] : [blockquote(paragraph(description))]),
    ...(checked === undefined
      ? []
      : [paragraph(text(`Every code block was last checked against ${checked}.`))]),
  ];
}
