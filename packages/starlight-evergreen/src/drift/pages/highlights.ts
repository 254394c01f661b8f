import type { PhrasingContent } from 'mdast';
import { type Change, changeClasses, type ChangeKind } from '../compare/change.ts';
import { type Line, linesOf } from './line.ts';
import { briefLine } from './line-item.ts';
import { renamePhrases } from './model-lists.ts';
import { nearnessIn } from './nearness.ts';
import type { ChangesStep } from './changes-step.ts';

/**
 * The few changes of a step that most people should know of: breaking before compatible, what is near to the caller
 * before what is nested, and what is true of many targets first. Kinds are mixed where they can be.
 */
export function highlights(
  { changes, after, links }: Pick<ChangesStep, 'changes' | 'after' | 'links'>,
  limit: number,
): PhrasingContent[][] {
  const nearness = nearnessIn(after);
  const rank = ({ changes: [change] }: Line) => changeClasses.indexOf(change.class) * 3 + nearness(change);
  const sorted = linesOf(
    changes.filter((change) => !isWholeModel(change) || (isRename(change) && nearness(change) < 2)),
    links,
  ).toSorted((a, b) => rank(a) - rank(b) || b.changes.length - a.changes.length);
  const seen = new Set<ChangeKind>();
  const distinct = sorted.filter(({ changes: [{ kind }] }) => !seen.has(kind) && seen.add(kind));
  const chosen = [...new Set([...distinct.slice(0, limit), ...sorted])].slice(0, limit);
  return chosen.flatMap((line) =>
    isRename(line.changes[0]) ? renamePhrases(line.changes, links) : [briefLine(line, links)],
  );
}

function isWholeModel({ kind }: Change): boolean {
  return kind === 'model-added' || kind === 'model-removed' || kind === 'model-renamed';
}

function isRename({ kind }: Change): boolean {
  return kind === 'model-renamed';
}
