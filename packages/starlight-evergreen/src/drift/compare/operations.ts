import type { Change, ChangeKind } from './change.ts';
import type { SnapshotOperation } from '../snapshot/snapshot.ts';
import type { SnapshotType } from '../snapshot/type.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { operationRenames } from './operation-renames.ts';
import type { Relate } from './relate-in.ts';

type Operations = ReadonlyMap<string, SnapshotOperation>;

/**
 * What changed between the operations of two releases.
 * @param before - with the names of renamed models replaced in their types
 */
export function operationChanges(before: Operations, after: Operations, relate: Relate): Change[] {
  const renames = operationRenames(before, after);
  const taken = new Set(renames.values());
  const changes: Change[] = [];
  for (const operation of before.values()) {
    const name = renames.get(operation.name) ?? operation.name;
    const now = after.get(name);
    if (!now) {
      changes.push(changeAt(targetOf(operation), 'operation-removed', { before: operation.name }));
      continue;
    }
    if (name !== operation.name)
      changes.push(changeAt(targetOf(now), 'operation-renamed', { before: operation.name, after: name }));
    changes.push(...differences(operation, now, relate));
  }
  for (const operation of after.values()) {
    if (before.has(operation.name) || taken.has(operation.name)) continue;
    changes.push(changeAt(targetOf(operation), 'operation-added', { after: operation.name }));
  }
  return changes;
}

function differences(before: SnapshotOperation, after: SnapshotOperation, relate: Relate): Change[] {
  const at = targetOf(after);
  const compare = <T extends string | SnapshotType>(
    kind: ChangeKind,
    target: ChangeTarget,
    was?: T,
    is?: T,
  ) =>
    was === is
      ? []
      : [changeAt(target, kind, { before: was, after: is, ...(was === undefined && { when: 'gained' }) })];
  const types = (kind: ChangeKind, target: ChangeTarget, was?: SnapshotType, is?: SnapshotType) =>
    was !== undefined && is !== undefined && relate(was, is) === 'same' ? [] : compare(kind, target, was, is);
  return [
    ...types('operation-request-changed', { ...at, side: 'request' }, before.request, after.request),
    ...types('operation-response-changed', { ...at, side: 'response' }, before.response, after.response),
    ...compare('operation-method-changed', at, before.method, after.method),
    ...compare('operation-path-changed', at, before.path, after.path),
  ];
}

function targetOf({ group, name }: SnapshotOperation): ChangeTarget {
  return { group, side: 'none', operation: name };
}
