import type { BlockLookup } from '../../blocks/lookup.ts';
import type { ReleasePages } from '../hovers/block-pages.ts';

/** Finds what the checker knows about a block; see `src/blocks`. */
export type FindBlock = BlockLookup['find'];

/**
 * The Expressive Code plugin is loaded twice: by Astro's config for Markdown, and by Vite in the bundle that renders the
 * `<Code>` component. Each has its own copy of every module, so what they share lies on `globalThis`.
 */
declare global {
  var docsFindBlock: FindBlock | undefined;
  var docsReleasePages: readonly ReleasePages[] | undefined;
}

export function provideLookup(find: FindBlock): void {
  globalThis.docsFindBlock = find;
}

/** @throws when the site's integration has not provided one: a page must not pass for checked without it. */
export function findBlock(...block: Parameters<FindBlock>): ReturnType<FindBlock> {
  if (globalThis.docsFindBlock === undefined)
    throw new Error('No checker: add evergreen() to the plugins of starlight({ … }) in astro.config.');
  return globalThis.docsFindBlock(...block);
}

/** Gives the pages that types lead to. */
export function provideReleasePages(pages: readonly ReleasePages[]): void {
  globalThis.docsReleasePages = pages;
}

/** Those pages; none where nobody has provided any, since a type is as true without links. */
export function releasePages(): readonly ReleasePages[] {
  return globalThis.docsReleasePages ?? [];
}
