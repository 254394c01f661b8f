import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { VersionLink } from './version-links.ts';

type Head = StarlightRouteData['head'];

const titles = new Set(['og:title', 'twitter:title']);

/**
 * The head of a page of an earlier version: search engines are told to list the current one, where that has the same.
 * @param links - where the page leads in each version
 */
export function markEarlier(
  head: Head,
  { title, version, links }: { title: string; version: string; links: readonly VersionLink[] },
  site: URL | undefined,
): Head {
  const marked = (text: unknown): string => String(text).replace(title, () => `${title} (${version})`);
  const current = links.find(({ isCurrent, isSame }) => isCurrent && isSame);
  const canonical = current && site && new URL(current.href.replace(/#.*$/, ''), site).href;
  return [
    ...head.map((entry) => {
      const { tag, attrs = {}, content } = entry;
      if (tag === 'title') return { ...entry, content: marked(content) };
      if (tag === 'meta' && titles.has(String(attrs['property'] ?? attrs['name'])))
        return { ...entry, attrs: { ...attrs, content: marked(attrs['content']) } };
      if (tag === 'link' && attrs['rel'] === 'canonical' && canonical !== undefined)
        return { ...entry, attrs: { ...attrs, href: canonical } };
      return entry;
    }),
    { tag: 'meta', attrs: { name: 'robots', content: 'noindex' }, content: '' },
    { tag: 'meta', attrs: { name: 'docsearch:version', content: version }, content: '' },
  ];
}
