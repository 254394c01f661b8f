import type { RootContent } from 'mdast';
import { heading, inlineCode, link, list, paragraph, text } from '../../markdown/build.ts';
import { type Page, renderPage } from '../../markdown/page.ts';
import type { PageContext } from './page-context.ts';

/** All field names of a release, by their first letter, each leading to where it is used. */
export function fieldsPage(names: readonly string[], context: PageContext): Page {
  const { links, release } = context;
  const { label, slug } = release.config;
  const groups = Map.groupBy(names, letterOf);
  const count = names.length.toLocaleString('en');
  const children: RootContent[] = [
    paragraph(
      text(`${count} names of fields. The page of each says which operations take it and which give it.`),
    ),
    ...[...groups].flatMap(([letter, ofLetter]) => [
      heading(2, text(letter)),
      list(ofLetter.map((name) => [link(links.fieldUses(name) ?? links.fields, inlineCode(name))])),
    ]),
  ];
  const frontMatter = {
    title: 'Where fields are used',
    description: `Every field name of ${label}, and where it is used.`,
    tableOfContents: false,
    editUrl: false,
    sidebar: { hidden: true },
  };
  return renderPage(`${slug}/fields/index.md`, frontMatter, children);
}

function letterOf(name: string): string {
  const [first = ''] = name.toUpperCase();
  return /\p{L}/u.test(first) ? first : 'Other';
}
