import type { SnapshotModel, SnapshotOperation } from '../snapshot/snapshot.ts';
import { parameterTypes } from '../snapshot/parameters.ts';
import { type SnapshotType, unionType } from '../snapshot/type.ts';

/** Types in the same place before and after. */
export type TypePair = readonly [before: SnapshotType, after: SnapshotType];

/** The types that stand in the same place of a model that goes on. */
export function modelTypePairs(before: SnapshotModel, after: SnapshotModel): TypePair[] {
  if (before.kind === 'object' && after.kind === 'object') {
    const pairs: TypePair[] = [];
    for (const field of before.fields.values()) {
      const now = after.fields.get(field.name);
      if (now && now.type.text !== field.type.text) pairs.push([field.type, now.type]);
    }
    if (before.additional !== undefined && after.additional !== undefined)
      pairs.push([before.additional, after.additional]);
    return pairs;
  }
  if (before.kind === 'union' && after.kind === 'union')
    return [[unionType(before.variants), unionType(after.variants)]];
  return [];
}

/** The requests and the responses of an operation that goes on. */
export function operationTypePairs(before: SnapshotOperation, after: SnapshotOperation): TypePair[] {
  const now = parameterTypes(after);
  const pairs = parameterTypes(before).flatMap((type, index): TypePair[] => {
    const other = now[index];
    return other ? [[type, other]] : [];
  });
  if (before.response !== undefined && after.response !== undefined)
    pairs.push([before.response, after.response]);
  return pairs;
}
