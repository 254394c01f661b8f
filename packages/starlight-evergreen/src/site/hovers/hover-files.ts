import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';

/** Where long tables of hovers are kept, and what their addresses in the site begin with. */
export interface HoverFiles {
  folder: string;
  address: string;
}

/** Characters of a table up to which it stands in the page. */
export const longestTable = 1500;

/** The plugin is loaded twice, see `lookup.ts`. */
declare global {
  var docsHoverFiles: HoverFiles | undefined;
}

export function provideHoverFiles(files: HoverFiles | undefined): void {
  globalThis.docsHoverFiles = files;
}

/**
 * Keeps a long table in a file, which is named after its content: Astro shows a page again without rendering its blocks.
 * @returns its address, or undefined where the table belongs into the page
 */
export function hoverFileOf(table: string): string | undefined {
  const files = globalThis.docsHoverFiles;
  if (files === undefined || table.length <= longestTable) return undefined;
  const name = `${createHash('sha256').update(table).digest('hex').slice(0, 16)}.txt`;
  const path = join(files.folder, name);
  if (!existsSync(path)) writeWhole(path, table);
  return files.address + name;
}
