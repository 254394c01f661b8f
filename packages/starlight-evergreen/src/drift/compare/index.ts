import type { Direction } from '../../reference/model.ts';
import { type Change, type Side, whereOf } from './change.ts';
import { replaceNames } from '../snapshot/names-in-type.ts';
import type { Snapshot, SnapshotModel, SnapshotOperation } from '../snapshot/snapshot.ts';
import { nameType, type SnapshotType } from '../snapshot/type.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { commonDirection, type DirectionOf, directionsOf } from './directions.ts';
import { modelRenames } from './model-renames.ts';
import { modelChanges } from './models.ts';
import { operationChanges } from './operations.ts';
import { type Relate, relateIn } from './relate-in.ts';

export { bundle, type Bundle } from './bundle.ts';
export { sentenceOf, sentenceOfBundle } from './describe.ts';

export interface CompareOptions {
  /** Renames of models that are known: they win over those that are recognised. Several may have become one. */
  renamedModels?: Readonly<Record<string, string>>;
  /**
   * Only what became of these models of the release before: for a release of which only a part is kept. Operations and
   * new models are left out then.
   */
  onlyModels?: ReadonlySet<string>;
  /** Of models that travel both ways, only what matters on this side; without it, the worse of the two. */
  side?: 'request' | 'response';
}

/**
 * Every difference between two snapshots, with its class. Renames are recognised: what only followed a rename is no
 * change of its own.
 * @returns changes by group, then target, a rename first, then kind; none when the snapshots mean the same
 */
export function compareSnapshots(before: Snapshot, after: Snapshot, options: CompareOptions = {}): Change[] {
  const { renamedModels, onlyModels, side } = options;
  const renames = modelRenames(before, after, renamedModels);
  const types = new Map([...renames].map(([old, name]) => [old, nameType(name)]));
  const rename: Rename = (type) => replaceNames(type, (name) => types.get(name));
  const models = [...before.models.values()];
  const old = renames.size === 0 ? models : models.map((model) => renamedModel(model, rename));
  const named =
    renames.size === 0
      ? old
      : old.map((model) => ({ ...model, name: renames.get(model.name) ?? model.name }));
  const relate = relateIn(named, after.models.values());
  const directions = { before: directionsOf(before), after: directionsOf(after), side };
  const changes = changesOfModels(old, after, renames, relate, directions);
  if (onlyModels === undefined)
    changes.push(...operationChanges(renamedOperations(before, rename), after.operations, relate));
  return changes
    .filter((change) => onlyModels === undefined || isAbout(change, onlyModels))
    .toSorted(inOrder);
}

/** How models travel in the two releases, and the side that counts of those that travel both ways. */
interface Directions {
  before: DirectionOf;
  after: DirectionOf;
  side: 'request' | 'response' | undefined;
}

/** Replaces the names of models that were renamed. */
type Rename = (type: SnapshotType) => SnapshotType;

function changesOfModels(
  before: readonly SnapshotModel[],
  after: Snapshot,
  renames: ReadonlyMap<string, string>,
  relate: Relate,
  directions: Directions,
): Change[] {
  const sideOf = (direction: Direction) =>
    direction === 'both' ? (directions.side ?? direction) : direction;
  const changes: Change[] = [];
  const continued = new Set<string>();
  for (const model of before) {
    const now = after.models.get(renames.get(model.name) ?? model.name);
    if (now) {
      continued.add(now.name);
      const direction = commonDirection(directions.before(model), directions.after(now));
      changes.push(...modelChanges(model, now, sideOf(direction), relate));
    } else {
      const at = targetOf(model, sideOf(directions.before(model)));
      changes.push(changeAt(at, 'model-removed', { before: model.name }));
    }
  }
  for (const model of after.models.values()) {
    if (continued.has(model.name)) continue;
    const at = targetOf(model, sideOf(directions.after(model)));
    changes.push(changeAt(at, 'model-added', { after: model.name }));
  }
  return changes;
}

function targetOf({ group, name }: SnapshotModel, side: Side): ChangeTarget {
  return { group, side, model: name };
}

function renamedModel(model: SnapshotModel, rename: Rename): SnapshotModel {
  switch (model.kind) {
    case 'object': {
      const fields = [...model.fields].map(
        ([name, field]) => [name, { ...field, type: rename(field.type) }] as const,
      );
      return {
        ...model,
        fields: new Map(fields),
        ...(model.additional !== undefined && { additional: rename(model.additional) }),
      };
    }
    case 'enum':
      return model;
    case 'union':
      return { ...model, variants: model.variants.map(rename) };
  }
}

function renamedOperations({ operations }: Snapshot, rename: Rename): Map<string, SnapshotOperation> {
  return new Map(
    [...operations].map(([name, operation]) => [
      name,
      {
        ...operation,
        ...(operation.request !== undefined && { request: rename(operation.request) }),
        ...(operation.parameters !== undefined && {
          parameters: operation.parameters.map((each) => ({ ...each, type: rename(each.type) })),
        }),
        ...(operation.response !== undefined && { response: rename(operation.response) }),
      },
    ]),
  );
}

function isAbout({ kind, model, modelBefore = model }: Change, names: ReadonlySet<string>): boolean {
  return kind !== 'model-added' && modelBefore !== undefined && names.has(modelBefore);
}

/** By code units, so that the order is the same everywhere. */
function inOrder(a: Change, b: Change): number {
  return (
    compareText(a.group, b.group) ||
    compareText(whereOf(a), whereOf(b)) ||
    // What else changed is told by the new name, which has to be told first.
    Number(isRename(b)) - Number(isRename(a)) ||
    compareText(a.kind, b.kind) ||
    compareText(a.modelBefore ?? '', b.modelBefore ?? '') ||
    compareText(a.before ?? '', b.before ?? '') ||
    compareText(a.after ?? '', b.after ?? '')
  );
}

function isRename({ kind }: Change): boolean {
  return kind === 'model-renamed' || kind === 'field-renamed' || kind === 'operation-renamed';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
