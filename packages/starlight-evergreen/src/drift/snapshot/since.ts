import type { Since } from '../../reference/pages/since.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Looks back from the current release for as long as a model or a field is there. It follows names only: whoever stays
 * on an older version cannot write a name that came later, whatever the thing was called before.
 * @param snapshots - the versions of the range, oldest first; the current one may be the last of them
 */
export function sinceOf(snapshots: readonly Snapshot[], current: Snapshot): Since {
  // From the newest to the oldest.
  const older = snapshots.filter(({ version }) => version !== current.version).toReversed();
  /** @returns the snapshot that it came with; undefined when all have it, or the current one has not */
  const first = (has: (snapshot: Snapshot) => boolean): Snapshot | undefined => {
    if (!has(current)) return undefined;
    const without = older.findIndex((snapshot) => !has(snapshot));
    if (without === -1) return undefined;
    return older[without - 1] ?? current;
  };
  const model = (name: string) => first(({ models }) => models.has(name))?.version;
  return {
    model,
    field(modelName, name) {
      const version = first((snapshot) => hasField(snapshot, modelName, name))?.version;
      return version === model(modelName) ? undefined : version;
    },
  };
}

function hasField({ models }: Snapshot, modelName: string, name: string): boolean {
  const model = models.get(modelName);
  return model?.kind === 'object' && model.fields.has(name);
}
