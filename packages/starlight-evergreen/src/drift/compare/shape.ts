import type { SnapshotModel } from '../snapshot/snapshot.ts';
import type { SnapshotType } from '../snapshot/type.ts';

/** What a model is made of, without its name. */
export interface Shape {
  kind: SnapshotModel['kind'];
  /** The text of the type of each field, value or variant by its name; the values and variants are their own. */
  parts: ReadonlyMap<string, string>;
  /** Equal for equal shapes. */
  fingerprint: string;
  /** Whether there is enough to it that two models hardly have it by chance. */
  distinctive: boolean;
}

/** @param masked - replaces names in a type that cannot be compared between the releases */
export function shapeOf(model: SnapshotModel, masked: (type: SnapshotType) => SnapshotType): Shape {
  const parts = partsOf(model, (type) => masked(type).text);
  const openness = model.kind === 'enum' ? String(model.open) : '';
  return {
    kind: model.kind,
    parts,
    fingerprint: JSON.stringify([model.kind, openness, ...[...parts].toSorted(byName)]),
    distinctive: model.kind === 'union' ? false : parts.size > 1,
  };
}

function partsOf(model: SnapshotModel, spelled: (type: SnapshotType) => string): Map<string, string> {
  switch (model.kind) {
    case 'object': {
      const fields = [...model.fields.values()].map(({ name, type }): [string, string] => [
        name,
        spelled(type),
      ]);
      return new Map(
        model.additional === undefined ? fields : [...fields, ['[key]', spelled(model.additional)]],
      );
    }
    case 'enum':
      return new Map([...model.values.keys()].map((value) => [value, '']));
    case 'union':
      return counted(model.variants.map(spelled));
  }
}

/** Variants that are masked look the same: each of them is a part of its own. */
function counted(variants: readonly string[]): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    variants.map((variant) => {
      const count = (seen.get(variant) ?? 0) + 1;
      seen.set(variant, count);
      return [`${variant} ${count}`, ''];
    }),
  );
}

/** How much two shapes have in common, from 0 to 1: a part of the same name and another type counts half. */
export function shapeSimilarity(a: Shape, b: Shape): number {
  if (a.kind !== b.kind) return 0;
  if (a.fingerprint === b.fingerprint) return 1;
  let common = 0;
  for (const [name, type] of a.parts) {
    const other = b.parts.get(name);
    if (other !== undefined) common += other === type ? 1 : 0.5;
  }
  const most = Math.max(a.parts.size, b.parts.size);
  // Whatever differs beyond the parts keeps them from being the same.
  return most === 0 ? 0.9 : Math.min(common / most, 0.99);
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : Number(a > b);
}
