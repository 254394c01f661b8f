import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepEntry, StepList } from '../../drift/pages/step-files.ts';

/** Where the pages of changes are, and the data beside them. */
export function changesFolder(root: string, slug: string): string {
  return join(root, 'src/content/docs', slug);
}

/** All steps, in the order of their list; none before the first generation, and where no release has a past. */
export function stepList(root: string, slug: string): readonly StepEntry[] {
  const file = join(changesFolder(root, slug), 'index.json');
  if (!existsSync(file)) return [];
  const list: StepList = JSON.parse(readFileSync(file, 'utf8'));
  return list.steps;
}

/** The data of all steps: names of files below the folder, without their ending. */
export function stepDataFiles(root: string, slug: string): string[] {
  const folder = changesFolder(root, slug);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}
