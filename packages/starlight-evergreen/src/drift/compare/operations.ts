import type { Change, ChangeKind } from '../change.ts';
import type { SnapshotOperation } from '../snapshot.ts';
import { changeAt, type Place } from './change-at.ts';
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
      changes.push(changeAt(placeOf(operation), 'operation-removed', { before: operation.name }));
      continue;
    }
    if (name !== operation.name)
      changes.push(changeAt(placeOf(now), 'operation-renamed', { before: operation.name, after: name }));
    changes.push(...differences(operation, now, relate));
  }
  for (const operation of after.values()) {
    if (before.has(operation.name) || taken.has(operation.name)) continue;
    changes.push(changeAt(placeOf(operation), 'operation-added', { after: operation.name }));
  }
  return changes;
}

function differences(before: SnapshotOperation, after: SnapshotOperation, relate: Relate): Change[] {
  const at = placeOf(after);
  const compare = (kind: ChangeKind, place: Place, was?: string, is?: string) =>
    was === is
      ? []
      : [changeAt(place, kind, { before: was, after: is, ...(was === undefined && { when: 'gained' }) })];
  const types = (kind: ChangeKind, place: Place, was?: string, is?: string) =>
    was !== undefined && is !== undefined && relate(was, is) === 'same' ? [] : compare(kind, place, was, is);
  return [
    ...types('operation-request-changed', { ...at, side: 'request' }, before.request, after.request),
    ...types('operation-response-changed', { ...at, side: 'response' }, before.response, after.response),
    ...compare('operation-method-changed', at, before.method, after.method),
    ...compare('operation-path-changed', at, before.path, after.path),
  ];
}

function placeOf({ group, name }: SnapshotOperation): Place {
  return { group, side: 'none', operation: name };
}
