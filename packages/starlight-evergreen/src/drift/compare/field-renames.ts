import type { SnapshotField } from '../snapshot/snapshot.ts';
import { bestPairs, type Candidate } from './best-pairs.ts';
import { similarity } from '../../reference/similarity.ts';

type Fields = ReadonlyMap<string, SnapshotField>;

/**
 * How alike two names of fields of the same type must be. At 0.6 three of five letters or two of three words agree:
 * `expires` and `expiresAt` (0.78), `resetAt` and `nextResetAt` (0.67) do; `customerId` and `planId` (0.5) do not.
 */
const alike = 0.6;
/** Beyond so many pairs of fields of one type, names are not compared: only the wire tells then. */
const manyPairs = 10_000;

/**
 * Finds the fields of one model that have a new name. The name on the wire is the surest sign; without it, the type must
 * be the same and the name alike.
 * @param before - with the names of renamed models replaced in their types
 * @returns the new name by the old one
 */
export function fieldRenames(before: Fields, after: Fields): Map<string, string> {
  const gone = [...before.values()].filter(({ name }) => !after.has(name));
  const fresh = [...after.values()].filter(({ name }) => !before.has(name));
  if (gone.length === 0 || fresh.length === 0) return new Map();
  const byWire = new Map(fresh.map((field) => [field.wireName, field.name]));
  const renames = new Map<string, string>();
  for (const { name, wireName } of gone) {
    const match = byWire.get(wireName);
    if (match !== undefined) renames.set(name, match);
  }
  const taken = new Set(renames.values());
  const named = bestPairs(
    candidates(
      gone.filter(({ name }) => !renames.has(name)),
      fresh.filter(({ name }) => !taken.has(name)),
    ),
  );
  return new Map([...renames, ...named]);
}

function candidates(gone: readonly SnapshotField[], fresh: readonly SnapshotField[]): Candidate[] {
  const blocks = Map.groupBy(fresh, ({ type }) => type.text);
  return [...Map.groupBy(gone, ({ type }) => type.text)].flatMap(([type, old]) => {
    const block = blocks.get(type) ?? [];
    if (old.length * block.length > manyPairs) return [];
    return old.flatMap((before) =>
      block.flatMap((after): Candidate[] => {
        const alikeness = similarity(before.name, after.name);
        return alikeness < alike
          ? []
          : [{ before: before.name, after: after.name, score: alikeness + agreement(before, after) }];
      }),
    );
  });
}

/** Only decides between names that are equally alike. */
function agreement(before: SnapshotField, after: SnapshotField): number {
  return (
    0.02 * Number(before.optional === after.optional) + 0.02 * Number(before.nullable === after.nullable)
  );
}
