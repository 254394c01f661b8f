import type { RootContent } from 'mdast';
import type { PageContext } from './page-context.ts';
import { link, paragraph, text } from '../../markdown/build.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import { readOwnProse } from './prose.ts';
import { pageKeys } from './versions.ts';

/** `1 model`, `4,855 models`. */
function count(amount: number, noun: string): string {
  return `${amount.toLocaleString('en')} ${noun}${amount === 1 ? '' : 's'}`;
}

/** The front page of a release: what it was, how large it is, and where to go. */
export function releasePage(context: PageContext): Page {
  const { reference, release, links } = context;
  const { config } = release;
  const children: RootContent[] = [
    ...(config.note ? readOwnProse(config.note.long) : []),
    paragraph(
      text('It has '),
      link(links.models, text(count(Object.keys(reference.models).length, 'model'))),
      ...(reference.operations.length > 0
        ? [text(' and '), link(links.operations, text(count(reference.operations.length, 'operation')))]
        : []),
      text('.'),
    ),
  ];
  const frontMatter = {
    title: config.label,
    description: `The ${reference.operations.length > 0 ? 'models and operations' : 'models'} of ${reference.package} ${reference.version}.`,
    ...pageKeys(context, ({ index }) => index),
  };
  return renderPage(`${config.slug}/index.md`, frontMatter, children);
}
