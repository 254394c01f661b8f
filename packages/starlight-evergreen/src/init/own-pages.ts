import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGenerated } from '../files/generated-page.ts';

/** Whether a folder holds anything but generated pages. */
export function holdsOwnPages(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some(
      ({ parentPath, name }) =>
        !name.endsWith('.md') || !isGenerated(readFileSync(join(parentPath, name), 'utf8')),
    );
}
