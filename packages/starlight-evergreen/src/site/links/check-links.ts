import type { Problem } from '../../problem/problem.ts';
import type { PageFacts } from './read-page.ts';

/** A built site: its pages by path (`/install/`), and whether another file (`/favicon.svg`) is there. */
export interface BuiltSite {
  /** The site's own address: links that spell it out are checked too. */
  origin: string;
  pages: ReadonlyMap<string, Pick<PageFacts, 'ids' | 'links'>>;
  hasFile: (path: string) => boolean;
}

/** A link that leads nowhere, and the pages that have it. */
interface BrokenLink {
  fault: string;
  pages: Set<string>;
}

/**
 * All links of the site that lead nowhere, or to an anchor that is not there: each once, as the sidebar alone puts one on every
 * page. Links to other sites are not followed.
 */
export function checkLinks(site: BuiltSite): Problem[] {
  const verdicts = new Map<string, string | undefined>();
  const broken = new Map<string, BrokenLink>();
  const addresses = new Map<string, URL | undefined>();
  // A link from the root is the same on every page.
  const addressOf = (link: string, path: string): URL | undefined => {
    if (!/^\/(?!\/)/.test(link)) return resolve(link, path, site.origin);
    if (!addresses.has(link)) addresses.set(link, resolve(link, path, site.origin));
    return addresses.get(link);
  };
  for (const [path, { links }] of site.pages) {
    for (const link of links) {
      const target = addressOf(link, path);
      if (target === undefined) continue;
      const address = target.pathname + target.hash;
      if (!verdicts.has(address)) verdicts.set(address, fault(target, site));
      const found = verdicts.get(address);
      if (found === undefined) continue;
      const entry = broken.get(address) ?? { fault: found, pages: new Set() };
      broken.set(address, entry);
      entry.pages.add(path);
    }
  }
  return Array.from(broken, ([address, entry]) => problemOf(address, entry));
}

function problemOf(address: string, { fault: found, pages }: BrokenLink): Problem {
  const [where = ''] = pages;
  const others = pages.size - 1;
  const beside = others === 0 ? '' : `; so does that of ${others} other ${others === 1 ? 'page' : 'pages'}`;
  return { where, message: `the link to "${address}" leads nowhere: ${found}${beside}` };
}

/** The link's address when it is one of this site. */
function resolve(link: string, path: string, origin: string): URL | undefined {
  const url = URL.parse(link, new URL(path, origin));
  return url?.origin === new URL(origin).origin ? url : undefined;
}

function fault({ pathname, hash }: URL, { pages, hasFile }: BuiltSite): string | undefined {
  const path = decodeURIComponent(pathname);
  const page = pages.get(path);
  if (page === undefined) {
    if (hasFile(path)) return undefined;
    if (pages.has(`${path}/`)) return 'the address ends with a slash';
    return 'there is no such page';
  }
  const id = decodeURIComponent(hash.slice(1));
  if (id === '' || page.ids.has(id)) return undefined;
  return `the page has no anchor "${id}"`;
}
