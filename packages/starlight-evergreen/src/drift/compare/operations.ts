import type { Change, ChangeKind } from './change.ts';
import type { SnapshotOperation } from '../snapshot/snapshot.ts';
import type { SnapshotType } from '../snapshot/type.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { operationRenames } from './operation-renames.ts';
import { parameterChanges } from './parameters.ts';
import type { Relate } from './relate-in.ts';
import { typeChange, type TypeKinds } from './type-change.ts';

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
  const [taken, given] = [
    { ...at, side: 'request' as const },
    { ...at, side: 'response' as const },
  ];
  const responses =
    before.response && after.response
      ? typeChange(given, [before.response, after.response], relate, responseKinds)
      : compare('operation-response-changed', given, before.response, after.response);
  return [
    ...parameterChanges(taken, before, after, relate),
    ...responses,
    ...(before.delivery === after.delivery
      ? []
      : [changeAt(given, 'operation-delivery-changed', { before: before.delivery, after: after.delivery })]),
    ...compare('operation-method-changed', at, before.method, after.method),
    ...compare('operation-path-changed', at, before.path, after.path),
  ];
}

const responseKinds = {
  widened: ['operation-response-changed', 'widened'],
  narrowed: ['operation-response-changed', 'narrowed'],
  changed: ['operation-response-changed', 'changed'],
} as const satisfies TypeKinds;

function targetOf({ group, name }: SnapshotOperation): ChangeTarget {
  return { group, side: 'none', operation: name };
}
