/** Under which keys of the browser's storage drafts are. */
export const draftPrefix = 'playground-draft:';

/** @param page - path of the page. @param block - what tells the block from others of the page */
export function draftKey(page: string, block: string): string {
  return `${draftPrefix}${page}:${block}`;
}
