import type { SnapshotType } from '../snapshot/type.ts';

/** Whether a change breaks code that worked: seen from the side of whoever uses the SDK. */
export type ChangeClass = 'breaking' | 'compatible' | 'documentation';

/** From the one that matters most. */
export const changeClasses: readonly ChangeClass[] = ['breaking', 'compatible', 'documentation'];

export type ChangeKind =
  | 'model-added'
  | 'model-removed'
  | 'model-renamed'
  | 'model-moved'
  | 'model-kind-changed'
  | 'model-direction-changed'
  | 'model-deprecated'
  | 'model-undeprecated'
  | 'additional-added'
  | 'additional-removed'
  | 'additional-changed'
  | 'additional-refused'
  | 'additional-ignored'
  | 'field-added'
  | 'required-field-added'
  | 'field-removed'
  | 'field-renamed'
  | 'field-made-optional'
  | 'field-made-required'
  | 'field-null-added'
  | 'field-null-removed'
  | 'field-type-widened'
  | 'field-type-narrowed'
  | 'field-type-changed'
  | 'field-wire-name-changed'
  | 'field-default-added'
  | 'field-default-removed'
  | 'field-default-changed'
  | 'field-constraint-tightened'
  | 'field-constraint-loosened'
  | 'field-constraint-changed'
  | 'field-rewriting-changed'
  | 'field-deprecated'
  | 'field-undeprecated'
  | 'enum-member-added'
  | 'enum-member-removed'
  | 'enum-member-renamed'
  | 'enum-opened'
  | 'enum-closed'
  | 'variant-added'
  | 'variant-removed'
  | 'variant-changed'
  | 'operation-added'
  | 'operation-removed'
  | 'operation-renamed'
  | 'operation-request-changed'
  | 'operation-parameters-changed'
  | 'operation-parameter-added'
  | 'operation-parameter-removed'
  | 'operation-parameter-renamed'
  | 'operation-parameter-made-optional'
  | 'operation-parameter-made-required'
  | 'operation-parameter-changed'
  | 'operation-response-changed'
  | 'operation-delivery-changed'
  | 'operation-method-changed'
  | 'operation-path-changed';

/** Which side of the wire the changed thing is on: by what operations take and return, else by what the model itself says. */
export type Side = 'request' | 'response' | 'both' | 'none';

/** One difference between two snapshots. Plain data: printed, written as JSON and made into pages. */
export interface Change {
  kind: ChangeKind;
  class: ChangeClass;
  /** The report it shows in. */
  group: string;
  side: Side;
  /** The model's name after the change; before it for `model-removed`. Absent for operations. */
  model?: string;
  /** The model's name before the change, where it is another one. */
  modelBefore?: string;
  /** The field's name after the change; before it for `field-removed`. Inside an object, the way to it: `address.city`. */
  field?: string;
  /** The operation's name after the change; before it for `operation-removed`. */
  operation?: string;
  /** What was there, as a report writes it: a type, a name, a member, a default. Absent when nothing was. */
  before?: string;
  /** What is there now. Absent when nothing is. */
  after?: string;
  /** The type that `after` is the text of, where it is a type. */
  afterType?: SnapshotType;
  /** Why it is in its class: the sentence of its rule. */
  reason: string;
}

/** `Model.field`, `Model` or `operation()`: where a change is, by the names after it. */
export function whereOf({ model, field, operation }: Change): string {
  if (operation !== undefined) return `${operation}()`;
  return field === undefined ? (model ?? '') : `${model ?? ''}.${field}`;
}
