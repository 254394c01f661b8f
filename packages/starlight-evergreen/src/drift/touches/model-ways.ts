import type { Snapshot } from '../snapshot/snapshot.ts';
import { typesIn } from '../snapshot/names-in-type.ts';
import type { SnapshotType } from '../snapshot/type.ts';

/** The names of the fields on the way to a model; none for what is passed or comes back itself. */
export type Way = readonly string[];

/** A type that is still to be looked into. */
interface Step {
  type: SnapshotType;
  way: Way;
}

/** The models that a type is made of at any depth, each by its shortest way, the nearest first. */
export function modelWays(
  type: SnapshotType,
  { models }: Pick<Snapshot, 'models'>,
): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  let level: Step[] = [{ type, way: [] }];
  while (level.length > 0) {
    const next: Step[] = [];
    const lookInto = ({ type: each, way }: Step): void => {
      const into = (inner: SnapshotType) => lookInto({ type: inner, way });
      if (each.kind === 'name') return lookIntoModel(each.name, way);
      if (each.kind !== 'object') return typesIn(each).forEach(into);
      for (const field of each.fields) next.push({ type: field.type, way: [...way, field.name] });
      if (each.additional) into(each.additional);
    };
    const lookIntoModel = (name: string, way: Way): void => {
      const model = models.get(name);
      if (!model || ways.has(model.name)) return;
      ways.set(model.name, way);
      const into = (inner: SnapshotType) => lookInto({ type: inner, way });
      if (model.kind === 'union') model.variants.forEach(into);
      if (model.kind !== 'object') return;
      for (const field of model.fields.values()) next.push({ type: field.type, way: [...way, field.name] });
      if (model.additional) into(model.additional);
    };
    level.forEach(lookInto);
    level = next;
  }
  return ways;
}
