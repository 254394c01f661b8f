import { pageId, pagePath } from '../page-id.ts';

const folder = '/src/content/docs/';

/** The address of the page that a file is the source of, or undefined for a file that is no page. */
export function pageOfFile(file: string | undefined): string | undefined {
  const path = file?.replaceAll('\\', '/');
  const start = path?.lastIndexOf(folder) ?? -1;
  return path === undefined || start === -1 ? undefined : pagePath(pageId(path.slice(start + folder.length)));
}
