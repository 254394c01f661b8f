import type { RootContent } from 'mdast';
import type { PageContext } from './page-context.ts';
import { link, paragraph, text } from '../../markdown/build.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import { readOwnProse } from './prose.ts';

function count(amount: number): string {
  return amount.toLocaleString('en');
}

/** The front page of a release: what it was, how large it is, and where to go. */
export function releasePage(context: PageContext): Page {
  const { reference, release, links } = context;
  const { config } = release;
  const children: RootContent[] = [
    ...(config.note ? readOwnProse(config.note.long) : []),
    paragraph(
      text('It has '),
      link(links.models, text(`${count(Object.keys(reference.models).length)} models`)),
      ...(reference.operations.length > 0
        ? [text(' and '), link(links.operations, text(`${count(reference.operations.length)} operations`))]
        : []),
      text('.'),
    ),
  ];
  const frontMatter = {
    title: config.label,
    description: `The models and operations of ${reference.package} ${reference.version}.`,
    editUrl: false,
  };
  return renderPage(`${config.slug}/index.md`, frontMatter, children);
}
