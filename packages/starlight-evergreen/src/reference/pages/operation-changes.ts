import type { BlockContent, ListItem } from 'mdast';
import {
  heading,
  link,
  list,
  listOf,
  paragraph,
  type PhrasingContent,
  strong,
  text,
} from '../../markdown/build.ts';
import { htmlElement } from '../../markdown/html.ts';
import type { PageContext } from './page-context.ts';
import type { OperationChanges } from './version-changes.ts';

/** How many lines of a step a page tells. */
const linesInSight = 6;

/** What changed for an operation, version by version. */
export function changesSection(operation: string, context: PageContext): BlockContent[] {
  const steps = context.changesOf(operation);
  if (steps.length === 0) return [];
  return [
    heading(2, text('Changes')),
    ...htmlElement('div', { class: 'changes-of' }, [listOf(steps.map(stepItem))]),
  ];
}

const labels = {
  breaking: 'Breaking: ',
  compatible: 'Compatible: ',
  documentation: 'Documentation: ',
} as const;

function stepItem({ range, href, lines }: OperationChanges): ListItem {
  if (lines.length === 0)
    return {
      type: 'listItem',
      spread: false,
      children: [paragraph(link(href, text(range)), text(': nothing changed.'))],
    };
  const shown = lines.length <= linesInSight + 1 ? lines : lines.slice(0, linesInSight);
  const rest = lines.length - shown.length;
  const items = shown.map(({ class: name, phrases }): PhrasingContent[] => [
    name === 'breaking' ? strong(labels[name].trim()) : text(labels[name].trim()),
    text(' '),
    ...phrases,
  ]);
  const more = rest === 0 ? [] : [[link(href, text(`${rest} more`))]];
  return {
    type: 'listItem',
    spread: false,
    children: [paragraph(link(href, text(range)), text(':')), list([...items, ...more])],
  };
}
