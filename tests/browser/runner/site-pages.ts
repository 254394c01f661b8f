import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const dist = resolve(import.meta.dirname, '../../../dist');

/** The address of every page of the built site, in a stable order. Redirects have no content of their own. */
export function sitePages(): string[] {
  if (!existsSync(dist)) throw new Error('There is no dist/: run `npm run build` first.');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file === '404.html' || file.endsWith('index.html'))
    .map((file) => `/${file.replace(/index\.html$/, '').replaceAll('\\', '/')}`)
    .toSorted();
}

/** Where a page's file is. */
export function pageFile(address: string): string {
  return join(dist, address.endsWith('/') ? `${address}index.html` : address);
}
