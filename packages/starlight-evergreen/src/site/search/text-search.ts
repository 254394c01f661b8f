import { pagefindUserConfig } from 'virtual:starlight/pagefind-config';
import type { Part } from '../../search/marks.ts';
import type { Search } from '../../search/search.ts';
import { badges, releaseLabel, type Result } from './result.ts';

/** What is used of Pagefind's own module, which stands beside the pages. */
interface Pagefind {
  options(options: object): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Readonly<Record<string, string>>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Pages that are looked at, and how many of them are shown. */
const most = { read: 12, shown: 6 };

let loaded: Promise<Pagefind | undefined> | undefined;

/** Pagefind, where the site has it: in dev it is missing. */
function loadPagefind(): Promise<Pagefind | undefined> {
  loaded ??= load().catch(() => undefined);
  return loaded;
}

async function load(): Promise<Pagefind> {
  const address = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ ...pagefindUserConfig, excerptLength: 18 });
  return pagefind;
}

/**
 * Pages in whose text a query stands.
 * @param search - knows what the pages are
 * @param known - paths of pages that are among the results already
 */
export async function searchTexts(
  query: string,
  older: boolean,
  search: Search,
  known: ReadonlySet<string>,
): Promise<Result[]> {
  const pages = await findPages(query, older).catch(() => []);
  return pages
    .filter(({ url }) => !known.has(url))
    .slice(0, most.shown)
    .map((page) => resultOf(page, search));
}

async function findPages(query: string, older: boolean): Promise<PagefindPage[]> {
  const pagefind = await loadPagefind();
  if (pagefind === undefined) return [];
  const { results } = await pagefind.search(query, { filters: older ? {} : { release: 'current' } });
  return Promise.all(results.slice(0, most.read).map((result) => result.data()));
}

function resultOf({ url, meta, excerpt, sub_results: [place] }: PagefindPage, search: Search): Result {
  const title = meta['title'] ?? url;
  const page = search.pageAt(url);
  const release = page && releaseLabel(page, search.older);
  return {
    address: place?.url ?? url,
    badge: badges[page?.kind ?? 'page'],
    title: [{ text: title, isFound: false }],
    ...(place !== undefined && place.title !== title && { trail: place.title }),
    ...(release !== undefined && { release }),
    text: partsOf(place?.excerpt ?? excerpt),
  };
}

/** An excerpt is HTML with `<mark>`: it is read as text. */
function partsOf(excerpt: string): Part[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return Array.from(body.childNodes, (node) => ({
    text: node.textContent ?? '',
    isFound: node.nodeName === 'MARK',
  }));
}
