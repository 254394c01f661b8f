import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isGenerated, wasGenerated } from '../files/generated-page.ts';

/**
 * Whether a folder holds anything but generated pages.
 * @param content - the content folder
 * @param slug - the folder, relative to it
 */
export function holdsOwnPages(content: string, slug: string): boolean {
  const folder = join(content, slug);
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .some((entry) => {
      if (!entry.isFile() || !entry.name.endsWith('.md')) return true;
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      const file = relative(content, path).replaceAll(sep, '/');
      return !isGenerated(file, text) && !wasGenerated(file, text);
    });
}
