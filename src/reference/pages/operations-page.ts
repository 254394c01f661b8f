import type { RootContent } from 'mdast';
import type { Operation } from '../model.ts';
import type { Book } from './book.ts';
import { heading, inlineCode, joinPhrases, paragraph, type PhrasingContent, text } from './nodes.ts';
import { type Page, renderPage } from './page.ts';
import { readProse } from './prose.ts';
import { typePhrase } from './type-phrase.ts';

/** All operations of a release on one page: what each takes and returns. */
export function operationsPage(book: Book): Page {
  const groups = Map.groupBy(book.reference.operations, groupOf);
  const children: RootContent[] = [];
  for (const [group, operations] of groups) {
    children.push(heading(2, text(group)));
    for (const operation of operations) children.push(...section(operation, book));
  }
  const { label } = book.release.config;
  const frontMatter = {
    title: 'Operations',
    description: `The ${book.reference.operations.length} calls of ${label}: what each takes and what it returns.`,
    tableOfContents: { maxHeadingLevel: 3 },
    editUrl: false,
  };
  return renderPage(`${book.release.config.slug}/operations.md`, frontMatter, children);
}

function groupOf({ name }: Operation): string {
  const dot = name.indexOf('.');
  return dot === -1 ? 'Directly on the client' : `The ${name.slice(0, dot)} group`;
}

function section(operation: Operation, book: Book): RootContent[] {
  const href = (name: string) => book.hrefOf(name);
  const facts: PhrasingContent[][] = [];
  if (operation.request) facts.push([text('takes '), ...typePhrase(operation.request, false, href)]);
  facts.push(
    operation.response
      ? [text('returns '), ...typePhrase(operation.response, false, href)]
      : [text('returns nothing')],
  );
  if (operation.method !== undefined && operation.path !== undefined) {
    facts.push([inlineCode(`${operation.method} ${operation.path}`)]);
  }
  const description = operation.description === undefined ? [] : readProse(operation.description);
  return [heading(3, inlineCode(operation.name)), paragraph(...joinPhrases(facts, ' · ')), ...description];
}
