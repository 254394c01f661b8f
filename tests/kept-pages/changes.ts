import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What somebody changes in a site between two builds. */
export interface Change {
  what: string;
  change: (site: string) => void;
  /** Of the environment, while the site is built. */
  variables?: Readonly<Record<string, string>>;
  /** Whether there are pages that do not show it. */
  keeps: boolean;
}

const docs = 'src/content/docs';

function replaces(file: string, text: string | RegExp, other: string): (site: string) => void {
  return (site) => {
    const path = join(site, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replaceAll(text instanceof RegExp ? new RegExp(text, 'g') : text, other);
    if (after === before) throw new Error(`${file} has no ${String(text)}`);
    writeFileSync(path, after);
  };
}

/** One after the other. */
export const changes: readonly Change[] = [
  { what: 'nothing', change: () => undefined, keeps: true },
  { what: 'the text of a page', change: replaces(`${docs}/note.md`, 'by hand', 'by a person'), keeps: true },
  {
    what: 'the text of a page that is a module',
    change: (site) => appendFileSync(join(site, docs, 'install.mdx'), '\nOne sentence more.\n'),
    keeps: true,
  },
  {
    what: 'a block of a page that is a module',
    change: (site) => appendFileSync(join(site, docs, 'install.mdx'), '\n```ts\nconsole.log(1 + 1);\n```\n'),
    keeps: true,
  },
  { what: 'a heading', change: replaces(`${docs}/note.md`, '## More', '## Much more'), keeps: true },
  { what: 'a title', change: replaces(`${docs}/note.md`, 'A note', 'The note'), keeps: false },
  {
    what: 'a page more',
    change: (site) => writeFileSync(join(site, docs, 'second.md'), '---\ntitle: Second\n---\n\nText.\n'),
    keeps: false,
  },
  { what: 'a page less', change: (site) => rmSync(join(site, docs, 'second.md')), keeps: false },
  {
    what: 'a comment in the SDK',
    change: replaces('sdk/schemas.d.ts', 'How many of them', 'How many there are'),
    // Types of it may show in any block.
    keeps: false,
  },
  {
    what: 'a value of the config',
    change: replaces('astro.config.mjs', "'Acme SDK'", "'Acme'"),
    keeps: false,
  },
  { what: 'a component', change: replaces('src/SiteTitle.astro', '</span>', '!</span>'), keeps: false },
  {
    what: 'a file that a component reads',
    change: replaces('src/slogan.txt', 'Parcels', 'Post'),
    keeps: false,
  },
  {
    what: 'a variable that a component reads',
    change: () => undefined,
    variables: { SITE_KIND: 'preview' },
    keeps: false,
  },
];
