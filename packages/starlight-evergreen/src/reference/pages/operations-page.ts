import type { RootContent } from 'mdast';
import type { Operation } from '../model.ts';
import type { PageContext } from './page-context.ts';
import { heading, inlineCode, joinPhrases, link, paragraph, text } from '../../markdown/build.ts';
import { operationFacts } from './operation-page.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import { readProse } from './prose.ts';

/** All operations of a release: what each takes and returns. */
export function operationsPage(context: PageContext): Page {
  const { reference, release } = context;
  const { client, label } = release.config;
  const groups = Map.groupBy(reference.operations, (operation) => groupOf(operation, client));
  const children: RootContent[] = [];
  for (const [group, operations] of groups) {
    children.push(heading(2, text(group)));
    for (const operation of operations) children.push(...section(operation, context));
  }
  const count = reference.operations.length;
  const frontMatter = {
    title: 'Operations',
    description: `The ${count === 1 ? 'one call' : `${count} calls`} of ${label}: what each takes and what it returns.`,
    tableOfContents: { maxHeadingLevel: 3 },
    editUrl: false,
    // The sidebar has a link to it above the groups.
    sidebar: { hidden: true },
  };
  return renderPage(`${context.release.config.slug}/operations/index.md`, frontMatter, children);
}

function groupOf({ name }: Operation, client: string | undefined): string {
  const dot = name.indexOf('.');
  if (dot !== -1) return `The ${name.slice(0, dot)} group`;
  return client === undefined ? 'Calls' : 'Directly on the client';
}

function section(operation: Operation, context: PageContext): RootContent[] {
  const title = link(context.links.operation(operation.name), inlineCode(operation.name));
  const [summary] = operation.description === undefined ? [] : readProse(operation.description);
  return [
    heading(3, title),
    paragraph(...joinPhrases(operationFacts(operation, context), ' · ')),
    ...(summary ? [summary] : []),
  ];
}
