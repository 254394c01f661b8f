/**
 * A page's id, and so its address, from its file: as it is written. Astro's own rule would turn `releases/0.8.26` into
 * `releases/0826`.
 *
 * @param entry path in the pages' folder, such as `releases/0.8.26/index.md`.
 */
export function pageId(entry: string): string {
  return entry.replace(/\.[^./]+$/, '').replace(/(?<=.)\/index$/, '');
}

/** The address of the page with an id. Starlight's id of the front page is empty. */
export function pagePath(id: string): string {
  return id === '' || id === 'index' ? '/' : `/${id}/`;
}
