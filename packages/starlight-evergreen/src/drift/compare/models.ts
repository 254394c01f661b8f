import type { Change, Side } from './change.ts';
import type { SnapshotEnum, SnapshotModel } from '../snapshot/snapshot.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { additionalChange, fieldChanges } from './fields.ts';
import type { Relate } from './relate-in.ts';
import { objectsOf } from './type-change.ts';
import { typeOfModel } from './type-of-model.ts';
import { variantChanges } from './variants.ts';

/**
 * What changed in a model.
 * @param before - with the names of renamed models replaced in its types
 * @param side - on which changes matter
 */
export function modelChanges(
  before: SnapshotModel,
  after: SnapshotModel,
  side: Side,
  relate: Relate,
): Change[] {
  if (before === after) return [];
  const renamed = before.name !== after.name;
  const at: ChangeTarget = {
    group: after.group,
    side,
    model: after.name,
    ...(renamed && { modelBefore: before.name }),
  };
  const names = { before: before.name, after: after.name };
  return [
    ...(renamed ? [changeAt(at, 'model-renamed', names)] : []),
    ...moveChange(at, before, after),
    ...directionChange(at, before, after),
    ...(before.deprecated === after.deprecated
      ? []
      : [changeAt(at, after.deprecated ? 'model-deprecated' : 'model-undeprecated')]),
    ...contentChanges(at, before, after, relate),
  ];
}

/** Where it is imported from, and its name there. A new name is a change of its own. */
function moveChange(at: ChangeTarget, before: SnapshotModel, after: SnapshotModel): Change[] {
  const isSameName = before.name !== after.name || before.exported === after.exported;
  if (before.from === after.from && isSameName) return [];
  return [changeAt(at, 'model-moved', { before: importOf(before), after: importOf(after) })];
}

function importOf({ name, exported = name, from }: SnapshotModel): string {
  return from === undefined ? exported : `${exported} from "${from}"`;
}

function directionChange(
  at: ChangeTarget,
  { direction: before }: SnapshotModel,
  { direction: after }: SnapshotModel,
) {
  if (before === after) return [];
  return [
    changeAt(at, 'model-direction-changed', {
      before,
      after,
      ...(after === 'both' && { when: 'included' }),
    }),
  ];
}

function contentChanges(
  at: ChangeTarget,
  before: SnapshotModel,
  after: SnapshotModel,
  relate: Relate,
): Change[] {
  if (before.kind === 'object' && after.kind === 'object')
    return [
      ...additionalChange(at, before.additional, after.additional, relate),
      ...fieldChanges(at, before.fields, after.fields, relate),
    ];
  if (before.kind === 'enum' && after.kind === 'enum') return enumChanges(at, before, after);
  if (before.kind === 'union' && after.kind === 'union')
    return variantChanges(at, before.variants, after.variants, relate);
  return kindChange(at, before, after, relate);
}

/** An object that may be null now is a union, and takes what it took. */
function kindChange(at: ChangeTarget, before: SnapshotModel, after: SnapshotModel, relate: Relate): Change[] {
  const kinds = { before: before.kind, after: after.kind };
  const relation = relate(typeOfModel(before), typeOfModel(after), objectsOf(at.side));
  return [changeAt(at, 'model-kind-changed', { ...kinds, ...(relation !== 'same' && { when: relation }) })];
}

/** Code that has a default branch is code for an enum that was open: what it was before decides. */
function enumChanges(at: ChangeTarget, before: SnapshotEnum, after: SnapshotEnum): Change[] {
  const changes = keyChanges(at, before, after);
  for (const value of before.values.keys())
    if (!after.values.has(value)) changes.push(changeAt(at, 'enum-member-removed', { before: value }));
  for (const value of after.values.keys()) {
    if (before.values.has(value)) continue;
    changes.push(changeAt(at, 'enum-member-added', { after: value, when: before.open ? 'open' : 'closed' }));
  }
  if (before.open !== after.open) changes.push(changeAt(at, after.open ? 'enum-opened' : 'enum-closed'));
  return changes;
}

/** Members that had no key got theirs together, when the enum became an object: that is one change. */
function keyChanges(at: ChangeTarget, before: SnapshotEnum, after: SnapshotEnum): Change[] {
  const changes: Change[] = [];
  const gained: string[] = [];
  for (const [value, key] of before.values) {
    const now = after.values.get(value);
    if (now === key || !after.values.has(value)) continue;
    if (key === undefined) gained.push(now ?? '');
    else changes.push(changeAt(at, 'enum-member-renamed', { before: key, after: now }));
  }
  if (gained.length > 0)
    changes.push(changeAt(at, 'enum-member-renamed', { after: gained.join(', '), when: 'gained' }));
  return changes;
}
