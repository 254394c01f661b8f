import { type Change, whereOf } from './change.ts';
import { replaceNames } from '../snapshot/names-in-type.ts';
import type { Snapshot, SnapshotModel, SnapshotOperation } from '../snapshot/snapshot.ts';
import { nameType, type SnapshotType } from '../snapshot/type.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
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
}

/**
 * Every difference between two snapshots, with its class. Renames are recognised: what only followed a rename is no
 * change of its own.
 * @returns changes by group, then target, a rename first, then kind; none when the snapshots mean the same
 */
export function compareSnapshots(before: Snapshot, after: Snapshot, options: CompareOptions = {}): Change[] {
  const { renamedModels, onlyModels } = options;
  const renames = modelRenames(before, after, renamedModels);
  const types = new Map([...renames].map(([old, name]) => [old, nameType(name)]));
  const rename: Rename = (type) => replaceNames(type, (name) => types.get(name));
  const old = [...before.models.values()].map((model) =>
    renames.size === 0 ? model : renamedModel(model, rename),
  );
  const named = old.map((model) => ({ ...model, name: renames.get(model.name) ?? model.name }));
  const relate = relateIn(named, after.models.values());
  const changes = changesOfModels(old, after, renames, relate);
  if (onlyModels === undefined)
    changes.push(...operationChanges(renamedOperations(before, rename), after.operations, relate));
  return changes
    .filter((change) => onlyModels === undefined || isAbout(change, onlyModels))
    .toSorted(inOrder);
}

/** Replaces the names of models that were renamed. */
type Rename = (type: SnapshotType) => SnapshotType;

function changesOfModels(
  before: readonly SnapshotModel[],
  after: Snapshot,
  renames: ReadonlyMap<string, string>,
  relate: Relate,
): Change[] {
  const changes: Change[] = [];
  const continued = new Set<string>();
  for (const model of before) {
    const now = after.models.get(renames.get(model.name) ?? model.name);
    if (now) {
      continued.add(now.name);
      changes.push(...modelChanges(model, now, relate));
    } else changes.push(changeAt(targetOf(model), 'model-removed', { before: model.name }));
  }
  for (const model of after.models.values()) {
    if (!continued.has(model.name))
      changes.push(changeAt(targetOf(model), 'model-added', { after: model.name }));
  }
  return changes;
}

function targetOf({ group, direction, name }: SnapshotModel): ChangeTarget {
  return { group, side: direction, model: name };
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
