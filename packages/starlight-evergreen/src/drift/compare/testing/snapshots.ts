import type { Direction } from '../../../reference/model.ts';
import type {
  Snapshot,
  SnapshotEnum,
  SnapshotField,
  SnapshotModel,
  SnapshotObject,
  SnapshotOperation,
  SnapshotUnion,
} from '../../snapshot/snapshot.ts';
import { parseParameters } from '../../snapshot/parse-type.ts';
import { typeFrom } from '../../snapshot/testing/type-from.ts';

/** Types are told by their text. */
export type FieldFacts = Partial<Omit<SnapshotField, 'name' | 'type'>> & { type?: string };
type ObjectFacts = Partial<Omit<SnapshotObject, 'kind' | 'name' | 'fields' | 'additional'>> & {
  additional?: string;
};
type OperationFacts = Partial<Omit<SnapshotOperation, 'name' | 'request' | 'parameters' | 'response'>> & {
  request?: string;
  /** `(id: string, limit?: integer)` */
  parameters?: string;
  response?: string;
};

/** A snapshot of these models and operations. */
export function snapshot(
  models: readonly SnapshotModel[],
  operations: readonly SnapshotOperation[] = [],
): Snapshot {
  return {
    package: 'package',
    version: '1.0.0',
    models: new Map(models.map((model) => [model.name, model])),
    operations: new Map(operations.map((operation) => [operation.name, operation])),
  };
}

/** Each field is a type, or what is said of it: it is a required string of its own name unless that says otherwise. */
export function object(
  name: string,
  fields: Record<string, string | FieldFacts>,
  { additional, ...facts }: ObjectFacts = {},
): SnapshotObject {
  return {
    kind: 'object',
    ...base(name),
    ...facts,
    fields: new Map(
      Object.entries(fields).map(([key, value]) => [
        key,
        fieldOf(key, typeof value === 'string' ? { type: value } : value),
      ]),
    ),
    ...(additional !== undefined && { additional: typeFrom(additional) }),
  };
}

export function fieldOf(name: string, { type = 'string', ...facts }: FieldFacts = {}): SnapshotField {
  return {
    name,
    wireName: name,
    type: typeFrom(type),
    optional: false,
    nullable: false,
    constraints: {},
    deprecated: false,
    ...facts,
  };
}

/** @param values - the key of each value; an empty one for a value that has none */
export function enumOf(
  name: string,
  values: Record<string, string>,
  facts: Partial<Omit<SnapshotEnum, 'kind' | 'name' | 'values'>> = {},
): SnapshotEnum {
  return {
    kind: 'enum',
    ...base(name),
    open: false,
    ...facts,
    values: new Map(
      Object.entries(values).map(([value, key]) => [JSON.stringify(value), key === '' ? undefined : key]),
    ),
  };
}

export function union(
  name: string,
  variants: readonly string[],
  direction: Direction = 'response',
): SnapshotUnion {
  return { kind: 'union', ...base(name), direction, variants: variants.map(typeFrom) };
}

export function operation(
  name: string,
  { request, parameters, response, ...facts }: OperationFacts = {},
): SnapshotOperation {
  return {
    name,
    group: 'group',
    ...facts,
    ...(request !== undefined && { request: typeFrom(request) }),
    ...(parameters !== undefined && { parameters: parseParameters({ text: parameters, at: 0 }) }),
    ...(response !== undefined && { response: typeFrom(response) }),
  };
}

function base(name: string) {
  return { name, group: 'group', direction: 'response' as const, deprecated: false };
}
