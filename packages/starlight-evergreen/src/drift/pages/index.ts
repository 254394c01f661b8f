import type { Page } from '../../markdown/page.ts';
import { changesIndex } from './changes-index.ts';
import { changesPage } from './changes-page.ts';
import type { ChangesStep } from './changes-step.ts';
import { stepFiles } from './step-files.ts';

export { changeLinks, type ChangeLinks } from './change-links.ts';
export { countsPhrase } from './counts.ts';
export { changesMarkdown } from './changes-markdown.ts';
export type { ChangesStep } from './changes-step.ts';

/**
 * The pages of all steps and the list of them, and the data that they are narrowed with; nothing when there is no step.
 * @param steps - in the order of the list: the newest first; each change once
 * @param folder - of the list
 */
export function changesPages(steps: readonly ChangesStep[], folder: string): Page[] {
  if (steps.length === 0) return [];
  return [changesIndex(steps, folder), ...steps.map(changesPage), ...stepFiles(steps, folder)];
}
