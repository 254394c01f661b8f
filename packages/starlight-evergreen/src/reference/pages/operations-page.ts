import type { RootContent } from 'mdast';
import type { Operation } from '../model.ts';
import type { PageContext } from './page-context.ts';
import { heading, inlineCode, link, list, type PhrasingContent, text } from '../../markdown/build.ts';
import { firstSentence } from './first-sentence.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import { pageKeys } from './versions.ts';

/** All operations of a release, by group: what each does. */
export function operationsPage(context: PageContext): Page {
  const { reference, release } = context;
  const { client, label } = release.config;
  const groups = Map.groupBy(reference.operations, (operation) => groupOf(operation, client));
  const children: RootContent[] = [];
  for (const [group, operations] of groups) {
    const items = operations.map((operation) => item(operation, context));
    children.push(heading(2, text(group)), list(items));
  }
  const count = reference.operations.length;
  const frontMatter = {
    title: 'Operations',
    description: `The ${count === 1 ? 'one call' : `${count} calls`} of ${label}: what each does.`,
    tableOfContents: { maxHeadingLevel: 2 },
    ...pageKeys(context, ({ reference: { operations }, links }) =>
      operations.length > 0 ? links.operations : undefined,
    ),
    // The sidebar has a link to it above the groups.
    sidebar: { hidden: true },
  };
  return renderPage(`${context.release.config.slug}/operations/index.md`, frontMatter, children);
}

function groupOf({ name }: Operation, client: string | undefined): string {
  const dot = name.indexOf('.');
  if (dot !== -1) return name.slice(0, dot);
  return client === undefined ? 'Calls' : 'Directly on the client';
}

function item({ name, description }: Operation, context: PageContext): PhrasingContent[] {
  const call = link(context.links.operation(name), inlineCode(name));
  return description === undefined ? [call] : [call, text(`: ${firstSentence(description)}`)];
}
