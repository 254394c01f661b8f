import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGenerated } from '../files/generated-page.ts';
import type { Problem } from '../problem/problem.ts';
import { takeInventory } from './page-inventory.ts';
import { folderOf } from './page-plan.ts';

/**
 * Pages that were generated into folders that the config no longer names, as of a release that is gone or has moved. They
 * would be shown for ever, and nobody would write them anew.
 * @param content - the content folder, absolute
 * @param folders - all folders that are generated
 */
export function strayPages(content: string, folders: readonly string[]): Problem[] {
  const inventory = takeInventory(content);
  const strays = inventory.files.filter(
    (file) =>
      file.endsWith('.md') &&
      folderOf(file, folders) === undefined &&
      inventory.kindOf(file) === 'file' &&
      isGenerated(file, readFileSync(join(content, file), 'utf8')),
  );
  const byFolder = Map.groupBy(strays, (file) => file.split('/', 1)[0] ?? file);
  return Array.from(byFolder, ([folder, files]) => ({
    where: `src/content/docs/${folder}`,
    message: `${files.length === 1 ? 'a page here was' : `${files.length} pages here were`} generated for a release that docs.config.ts no longer has, such as ${files[0]}`,
    hint: 'Delete what is no longer needed, or give a release this slug again.',
  }));
}
