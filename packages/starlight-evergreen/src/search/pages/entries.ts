import { toString } from 'mdast-util-to-string';
import type { DocsConfig, ReleaseConfig } from '../../config/index.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import type { Entry, Kind, OlderRelease } from '../entry.ts';
import type { SearchPage } from './read-page.ts';

/** A page that is no file. */
export interface ListedPage {
  path: string;
  title: string;
  description: string;
}

export interface EntryOptions {
  docs: Pick<DocsConfig, 'releases' | 'changes'>;
  /** Folder of the guides below the pages' folder. */
  guides: string;
  /** Pages that are no files. */
  others: readonly ListedPage[];
}

/** A heading that stands on so many pages says nothing of one. */
const furniture = 3;

/** All that can be found: pages, their headings, the codes of errors. */
export function entriesOf(pages: readonly SearchPage[], options: EntryOptions): Entry[] {
  const common = commonHeadings(pages);
  const titles = new Map(pages.map(({ path, data }) => [path, data.title]));
  const others = options.others.map(({ path, title, description }): Entry => ({
    kind: 'page',
    title,
    address: path,
    text: description,
    ...releaseOf(path, options.docs.releases),
  }));
  return [
    ...pages.flatMap((page) => entriesOfPage(page, options, common)),
    ...others,
    ...errorEntries(options.docs.releases, titles),
  ];
}

/** The releases that are found only when they are asked for, and how people name them. */
export function olderReleases([, ...older]: readonly ReleaseConfig[]): OlderRelease[] {
  return older.map((release) => {
    const { id, label } = release;
    const own = 'module' in release ? [release.version, release.import] : [release.package];
    return { id, label, words: [...new Set([id, label, ...own].map((word) => word.toLowerCase()))] };
  });
}

function entriesOfPage(page: SearchPage, options: EntryOptions, furnished: ReadonlySet<string>): Entry[] {
  const { path, data, places } = page;
  if (data.field) return fieldEntries(page, options);
  const kind = kindOf(page, options);
  const common = releaseOf(path, options.docs.releases);
  const own: Entry = {
    kind,
    title: data.title,
    address: path,
    ...(data.description !== undefined && { text: firstSentence(data.description) }),
    ...namesOfPage(page),
    ...common,
  };
  // The headings of the front page only lead to other pages.
  if ((kind !== 'guide' && kind !== 'page') || path === '/') return [own];
  return [
    own,
    ...places
      .filter(({ title }) => !furnished.has(title))
      .map(({ title, anchor }): Entry => ({
        kind: 'section',
        title,
        address: `${path}#${anchor}`,
        of: data.title,
        ...common,
      })),
  ];
}

/** A field where it is used, and in the model where it is at home: which comes first says the page. */
function fieldEntries({ path, data }: SearchPage, { docs }: EntryOptions): Entry[] {
  const { description, field } = data;
  if (!field) return [];
  const { name, home } = field;
  const common = { kind: 'field' as const, title: name, ...releaseOf(path, docs.releases) };
  const isOwned = home?.owned === true;
  const uses: Entry = {
    ...common,
    address: path,
    of: 'Where it is used',
    ...(description !== undefined && { text: afterColon(description) }),
    ...(isOwned && { second: true }),
  };
  if (!home) return [uses];
  return [
    uses,
    { ...common, address: home.address, of: `In ${home.model}`, ...(!isOwned && { second: true }) },
  ];
}

/** Of "The field name: 3 operations take it." the title says the rest. */
function afterColon(text: string): string {
  const said = text.slice(text.indexOf(': ') + 1).trim();
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function commonHeadings(pages: readonly SearchPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { places } of pages)
    for (const title of new Set(places.map((place) => place.title)))
      counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= furniture).map(([title]) => title));
}

function kindOf({ path, data }: SearchPage, { docs, guides }: EntryOptions): Kind {
  if (data.model) return 'model';
  if (data.operation) return 'operation';
  if (path.startsWith(`/${docs.changes.slug}/`)) return 'change';
  return path.startsWith(`/${guides}/`) ? 'guide' : 'page';
}

function namesOfPage({ data, request }: SearchPage): Partial<Entry> {
  const { model, operation } = data;
  if (model)
    return { ...(model.names.length > 0 && { aliases: model.names }), ...(model.root && { root: true }) };
  if (!operation) return {};
  return {
    names: [operation.name, ...(request === undefined ? [] : [request, request.replace(/^\S+ /, '')])],
  };
}

function releaseOf(path: string, [, ...older]: readonly ReleaseConfig[]): { release?: string } {
  const found = older.find(({ slug }) => path.startsWith(`/${slug}/`));
  return found === undefined ? {} : { release: found.id };
}

function errorEntries([current]: readonly ReleaseConfig[], titles: ReadonlyMap<string, string>): Entry[] {
  if (current?.errors === undefined) return [];
  const { page, codes } = current.errors;
  return Object.entries(codes).map(([code, { cause, status }]) => ({
    kind: 'error' as const,
    title: code,
    address: `${page}#${code}`,
    of: titles.get(page) ?? '',
    text: firstSentence(toString(parseMarkdown(cause))),
    // Of a code with several, the first is the one that it is known by.
    synonyms: status.slice(0, 1).map(String),
  }));
}

/** A description may go on for paragraphs. */
function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
