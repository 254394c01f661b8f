import type { BlockContent, ListItem } from 'mdast';
import {
  inlineCode,
  joinPhrases,
  listItem,
  paragraph,
  type PhrasingContent,
  text,
} from '../../markdown/build.ts';
import type { Change } from '../compare/change.ts';
import type { ChangeLinks } from './change-links.ts';
import { number } from './counts.ts';
import type { Fold } from './fold.ts';
import type { Line } from './line.ts';
import { modelLink, namedLink, oldNameLink, targetLink } from './target-link.ts';

/** How many targets of one change stand in its line; more of them fold out below it. */
const targetsInLine = 4;

/** What pages are written with. */
export interface Writing {
  links: ChangeLinks;
  fold: Fold;
}

/** A bullet: what changed, and everything that it is true of. */
export function lineItem(line: Line, { links, fold }: Writing): ListItem {
  const { changes } = line;
  if (changes.length > targetsInLine) {
    const blocks: BlockContent[] = [
      paragraph(...linePhrases(line, links)),
      ...fold(`The ${number(changes.length)} ${nounOf(line)}`, [
        paragraph(...targetLinks(line, changes, links)),
      ]),
    ];
    return { type: 'listItem', spread: true, children: blocks };
  }
  const named = changes.length === 1 ? [] : [text(': '), ...targetLinks(line, changes, links)];
  return listItem(...linePhrases(line, links), ...named);
}

/** The same in short, with the first few targets. */
export function briefLine(line: Line, links: ChangeLinks): PhrasingContent[] {
  const { changes } = line;
  if (changes.length === 1) return linePhrases(line, links);
  const shown = changes.length > 3 ? changes.slice(0, 2) : changes;
  const rest = changes.length - shown.length;
  return [
    ...linePhrases(line, links),
    text(': '),
    ...targetLinks(line, shown, links),
    ...(rest > 0 ? [text(` and ${number(rest)} more`)] : []),
  ];
}

/** One sentence; of several targets it tells how many they are. */
function linePhrases(line: Line, links: ChangeLinks): PhrasingContent[] {
  const { changes, predicate } = line;
  const [change] = changes;
  if (changes.length === 1)
    return [...subjectPhrases(change, predicate, links), ...(line.detail?.(change) ?? [])];
  const count = `${number(changes.length)} ${nounOf(line)}`;
  const field = change.kind === 'field-renamed' ? change.before : change.field;
  return field === undefined
    ? [text(`Each of ${count}`), ...predicate]
    : [inlineCode(field), text(` of each of ${count}`), ...predicate];
}

/** What was renamed is known by its old name; its new one leads to its page. */
function subjectPhrases(change: Change, predicate: Line['predicate'], links: ChangeLinks): PhrasingContent[] {
  const { kind } = change;
  if (kind !== 'field-renamed' && kind !== 'operation-renamed')
    return [targetLink(change, links), ...predicate];
  const index = predicate.findIndex(({ type }) => type === 'inlineCode');
  const now = predicate[index];
  return [
    oldNameLink(change, links),
    ...predicate.slice(0, index),
    ...(now?.type === 'inlineCode' ? [namedLink(now.value, change, links)] : []),
    ...predicate.slice(index + 1),
  ];
}

function nounOf({ changes: [change] }: Line): string {
  return change.operation === undefined ? 'models' : 'operations';
}

function targetLinks({ detail }: Line, changes: readonly Change[], links: ChangeLinks): PhrasingContent[] {
  return joinPhrases(
    changes.map((change) => [modelLink(change, links), ...(detail?.(change) ?? [])]),
    ', ',
  );
}
