import type { Direction } from '../../reference/model.ts';
import { namesIn } from '../snapshot/names-in-type.ts';
import { parameterTypes } from '../snapshot/parameters.ts';
import type { Snapshot, SnapshotModel } from '../snapshot/snapshot.ts';
import type { SnapshotType } from '../snapshot/type.ts';

/** Which way a model of a release travels. */
export type DirectionOf = (model: SnapshotModel) => Direction;

/**
 * Which way models travel: as operations take and return them, at any depth. A model that no operation leads to travels
 * the way that it says itself.
 */
export function directionsOf({ models, operations }: Pick<Snapshot, 'models' | 'operations'>): DirectionOf {
  const all = [...operations.values()];
  const sent = reached(all.flatMap(parameterTypes), models);
  const read = reached(
    all.flatMap(({ response }) => response ?? []),
    models,
  );
  return ({ name, direction }) => {
    if (sent.has(name)) return read.has(name) ? 'both' : 'request';
    return read.has(name) ? 'response' : direction;
  };
}

/** The names of the models that types lead to. */
function reached(types: readonly SnapshotType[], models: Snapshot['models']): Set<string> {
  const names = new Set<string>();
  const left = [...types];
  for (let type = left.pop(); type !== undefined; type = left.pop()) {
    for (const name of namesIn(type)) {
      const model = names.has(name) ? undefined : models.get(name);
      if (!model) continue;
      names.add(name);
      left.push(...typesOfModel(model));
    }
  }
  return names;
}

function typesOfModel(model: SnapshotModel): readonly SnapshotType[] {
  if (model.kind === 'union') return model.variants;
  if (model.kind === 'enum') return [];
  const types = [...model.fields.values()].map(({ type }) => type);
  return model.additional ? [...types, model.additional] : types;
}

/**
 * The side on which a change of a model matters. Of a model that goes on, it is that on which it was and still is:
 * whoever sends or reads it for the first time does so with the model as it is now, and an operation that lost it has a
 * change of its own.
 */
export function commonDirection(before: Direction, after: Direction): Direction {
  if (before === after || after === 'both') return before;
  // What has turned round counts as it is now.
  return after;
}
