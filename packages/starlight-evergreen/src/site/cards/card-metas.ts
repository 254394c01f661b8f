import { type PageData, pageFacts, type SiteFacts } from '../frame/page-facts.ts';
import { cardAddress } from './address.ts';

/**
 * What the head of a page says to networks beside what Starlight writes there: its card, what kind of page it is, and of
 * which release. Nothing, where the page names a picture of its own.
 *
 * @param site its address. Networks want whole addresses; without it there is only the path.
 */
export function cardMetas(
  path: string,
  data: PageData & { head?: readonly { attrs?: Record<string, unknown> | undefined }[] },
  facts: SiteFacts,
  site: URL | undefined,
): { tag: 'meta'; attrs: Record<string, string>; content: string }[] {
  if (data.head?.some(({ attrs }) => attrs?.['property'] === 'og:image')) return [];
  const address = cardAddress(path);
  const { kind, release } = pageFacts(path, data, facts) ?? {};
  const metas: [string, string | undefined][] = [
    ['og:image', site === undefined ? address : new URL(address, site).href],
    ['article:section', kind],
    ['article:tag', release?.label],
  ];
  return metas.flatMap(([property, content]) =>
    content === undefined ? [] : [{ tag: 'meta' as const, attrs: { property, content }, content: '' }],
  );
}
