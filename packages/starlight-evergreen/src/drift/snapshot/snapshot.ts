import type { Direction, Operation } from '../../reference/model.ts';
import type { SnapshotField, SnapshotType } from './type-kinds.ts';

export type { SnapshotField } from './type-kinds.ts';

/**
 * What a release promises, reduced to what a change of it can break: names and types, no prose. A report is a snapshot
 * as text.
 */
export interface Snapshot {
  package: string;
  version: string;
  /** By name, in name order. */
  models: ReadonlyMap<string, SnapshotModel>;
  /** By name, in name order. */
  operations: ReadonlyMap<string, SnapshotOperation>;
}

export type SnapshotModel = SnapshotObject | SnapshotEnum | SnapshotUnion;

interface SnapshotBase {
  name: string;
  /** The report it stands in: the group of the operation that is nearest to it. */
  group: string;
  direction: Direction;
  deprecated: boolean;
  /** The entry that it is imported from, where that is not the package. */
  from?: string;
  /** Its name there, where that is another one. */
  exported?: string;
}

export interface SnapshotObject extends SnapshotBase {
  kind: 'object';
  /** By name, in name order: the order in a declaration means nothing. */
  fields: ReadonlyMap<string, SnapshotField>;
  /** The type of properties beyond the fields; `never` where they are refused, absent where they are dropped. */
  additional?: SnapshotType;
}

export interface SnapshotEnum extends SnapshotBase {
  kind: 'enum';
  open: boolean;
  /** Each value as JSON text, in that order, and the key of the exported constant where it has one. */
  values: ReadonlyMap<string, string | undefined>;
}

export interface SnapshotUnion extends SnapshotBase {
  kind: 'union';
  /** In order of their text. */
  variants: readonly SnapshotType[];
}

export interface SnapshotOperation {
  /** As called: `balances.create`. */
  name: string;
  group: string;
  request?: SnapshotType;
  /** What the call takes, in order, where that is not the request alone. */
  parameters?: readonly SnapshotParameter[];
  response?: SnapshotType;
  /** How a response comes that is more than one value. */
  delivery?: NonNullable<Operation['delivery']>;
  method?: string;
  path?: string;
}

export interface SnapshotParameter {
  name: string;
  type: SnapshotType;
  optional: boolean;
}
