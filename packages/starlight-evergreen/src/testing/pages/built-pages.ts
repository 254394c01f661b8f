import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolders } from '../site-folders.ts';

/**
 * The address of every page of the built site, redirects included, in a stable order.
 * @throws Error when the site was not built
 */
export function sitePages(dist = siteFolders().dist): string[] {
  if (!existsSync(dist)) throw new Error(`There is no built site at ${dist}: run \`astro build\` first.`);
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file === '404.html' || /(?:^|\/)index\.html$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .toSorted();
}

/** Where a page's file is. */
export function pageFile(address: string, dist = siteFolders().dist): string {
  return join(dist, address.endsWith('/') ? `${address}index.html` : address);
}
