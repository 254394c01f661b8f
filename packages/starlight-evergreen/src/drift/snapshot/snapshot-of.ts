import {
  type EnumModel,
  type Model,
  type Operation,
  type Parameter,
  type Reference,
  unreachable,
} from '../../reference/model.ts';
import type { Snapshot, SnapshotModel, SnapshotOperation, SnapshotParameter } from './snapshot.ts';
import { groupOfOperation, groupsOfModels, otherGroup } from './groups.ts';
import { byName } from './sorted.ts';
import { jsonText } from './spelling.ts';
import { unionVariants } from './type.ts';
import { additionalOf, snapshotField, typeOf } from './type-of.ts';

/** What models promise, each in its group, for references that share models. */
export type KnownModels = WeakMap<Model, SnapshotModel>;

/**
 * What a release promises, in one spelling: the order of declarations makes no difference to it.
 * @param known - what other snapshots found; a model in it is as it was then
 */
export function snapshotOf(reference: Reference, known: KnownModels = new WeakMap()): Snapshot {
  const groups = groupsOfModels(reference);
  const models = Object.values(reference.models);
  const snapshotInGroup = (model: Model): SnapshotModel => {
    const group = groups.get(model.name) ?? otherGroup;
    const before = known.get(model);
    const found = before?.group === group ? before : snapshotModel(model, group);
    known.set(model, found);
    return found;
  };
  return {
    package: reference.package,
    version: reference.version,
    models: byName(models.map((model) => [model.name, snapshotInGroup(model)])),
    operations: byName(
      reference.operations.map((operation) => [operation.name, snapshotOperation(operation)]),
    ),
  };
}

function snapshotModel(model: Model, group: string): SnapshotModel {
  const { name, direction, from, exported } = model;
  const base = {
    name,
    group,
    direction,
    deprecated: model.deprecated !== undefined,
    ...(from !== undefined && { from }),
    ...(exported !== undefined && { exported }),
  };
  switch (model.kind) {
    case 'object': {
      const additional = additionalOf(model);
      return {
        kind: 'object',
        ...base,
        fields: byName(model.fields.map((field) => [field.name, snapshotField(field)])),
        ...(additional && { additional }),
      };
    }
    case 'enum':
      return { kind: 'enum', ...base, open: model.open, values: enumValues(model) };
    case 'union':
      return { kind: 'union', ...base, variants: unionVariants(model.variants.map(typeOf)) };
    default:
      return unreachable(model, 'snapshotOf');
  }
}

/** Of two keys with one value the first in alphabetical order: the order of declarations means nothing. */
function enumValues({ values }: EnumModel): Map<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const { value, key } of values) {
    const text = jsonText(value);
    const rival = keys.get(text);
    if (rival === undefined || (key !== undefined && key < rival)) keys.set(text, key);
  }
  return byName([...keys]);
}

function snapshotOperation(operation: Operation): SnapshotOperation {
  const { name, request, parameters, response, delivery, method, path } = operation;
  return {
    name,
    group: groupOfOperation(name),
    ...(request && { request: typeOf(request) }),
    ...(parameters && { parameters: parameters.map(snapshotParameter) }),
    ...(response && { response: typeOf(response) }),
    ...(delivery !== undefined && { delivery }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
  };
}

function snapshotParameter({ name, type, optional }: Parameter): SnapshotParameter {
  return { name, type: typeOf(type), optional };
}
