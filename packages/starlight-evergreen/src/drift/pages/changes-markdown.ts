import { heading, text } from '../../markdown/build.ts';
import { renderMarkdown } from '../../markdown/write.ts';
import { noLinks } from './change-links.ts';
import { opening } from './counts.ts';
import { distinctChanges } from './distinct.ts';
import { leaveOpen } from './fold.ts';
import { classSections } from './sections.ts';
import type { ChangesStep } from './changes-step.ts';

/**
 * The page of a step as a document of its own: a title instead of front matter, nothing folded away.
 * @param step - without `links`, names are plain code
 */
export function changesMarkdown({
  title,
  links = noLinks,
  ...step
}: Pick<ChangesStep, 'title' | 'before' | 'after' | 'changes'> &
  Partial<Pick<ChangesStep, 'links'>>): string {
  const distinct = { ...step, changes: distinctChanges(step.changes), links };
  return renderMarkdown([heading(1, text(title)), opening(distinct), ...classSections(distinct, leaveOpen)]);
}
