import { limitChanges } from './limits.ts';
import { type SnapshotType, variantsOf } from '../snapshot/type.ts';

type InlineObject = Extract<SnapshotType, { kind: 'object' }>;

/** The inline objects that two types hold in the same place, where nothing around them is another. */
export function objectsInSamePlace(
  before: SnapshotType,
  after: SnapshotType,
): readonly [InlineObject, InlineObject] | undefined {
  if (before.kind === 'object' && after.kind === 'object') return [before, after];
  if (before.kind === 'array' && after.kind === 'array') return objectsInSamePlace(before.items, after.items);
  if (before.kind === 'set' && after.kind === 'set') return objectsInSamePlace(before.items, after.items);
  const isKeyed = before.kind === 'record' || before.kind === 'map';
  if (isKeyed && after.kind === before.kind)
    return before.keys.text === after.keys.text ? objectsInSamePlace(before.values, after.values) : undefined;
  if (before.kind === 'limited' && after.kind === 'limited')
    return limitChanges(before.constraints, after.constraints).length === 0
      ? objectsInSamePlace(before.of, after.of)
      : undefined;
  if (before.kind === 'union' && after.kind === 'union') return objectsInUnions(before, after);
  return undefined;
}

/** Of all variants, one may be another. */
function objectsInUnions(before: SnapshotType, after: SnapshotType) {
  const [old, now] = [variantsOf(before), variantsOf(after)];
  const [gone, ...moreGone] = old.filter(({ text }) => now.every((each) => each.text !== text));
  const [fresh, ...moreFresh] = now.filter(({ text }) => old.every((each) => each.text !== text));
  if (!gone || !fresh || moreGone.length > 0 || moreFresh.length > 0) return undefined;
  return objectsInSamePlace(gone, fresh);
}
