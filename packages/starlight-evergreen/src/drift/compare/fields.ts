import type { SnapshotField } from '../snapshot/snapshot.ts';
import { limitedType, type SnapshotType, withNull } from '../snapshot/type.ts';
import type { Change } from './change.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { constraintChanges } from './constraints.ts';
import { fieldRenames } from './field-renames.ts';
import { limitChanges } from './limits.ts';
import { objectsInSamePlace } from './objects-in-same-place.ts';
import type { Relate } from './relate-in.ts';
import { isOtherType, typeChange, type TypeKinds } from './type-change.ts';

type Fields = ReadonlyMap<string, SnapshotField>;

/**
 * What changed between the fields of one model, or of an object inside one.
 * @param target - the model's, or the field's that holds the object
 * @param before - with the names of renamed models replaced in their types
 */
export function fieldChanges(target: ChangeTarget, before: Fields, after: Fields, relate: Relate): Change[] {
  const wayTo = (name: string) => (target.field === undefined ? name : `${target.field}.${name}`);
  const renames = fieldRenames(before, after);
  const taken = new Set(renames.values());
  const changes: Change[] = [];
  for (const field of before.values()) {
    const name = renames.get(field.name) ?? field.name;
    const now = after.get(name);
    const at = { ...target, field: wayTo(name) };
    if (!now) changes.push(changeAt(at, 'field-removed', { before: wholeType(field) }));
    else {
      if (name !== field.name)
        changes.push(changeAt(at, 'field-renamed', { before: wayTo(field.name), after: wayTo(name) }));
      changes.push(...differences(at, field, now, relate));
    }
  }
  for (const field of after.values()) {
    if (before.has(field.name) || taken.has(field.name)) continue;
    const demanded = !field.optional && target.side !== 'response';
    changes.push(
      changeAt({ ...target, field: wayTo(field.name) }, demanded ? 'required-field-added' : 'field-added', {
        after: wholeType(field),
      }),
    );
  }
  return changes;
}

function differences(
  at: ChangeTarget,
  before: SnapshotField,
  after: SnapshotField,
  relate: Relate,
): Change[] {
  const changes: Change[] = [];
  const [was, is] = [{ before: wholeType(before) }, { after: wholeType(after) }];
  if (before.optional !== after.optional)
    changes.push(changeAt(at, after.optional ? 'field-made-optional' : 'field-made-required'));
  if (takesNull(before) !== takesNull(after))
    changes.push(changeAt(at, after.nullable ? 'field-null-added' : 'field-null-removed', { ...was, ...is }));
  changes.push(...typeAndLimitChanges(at, before, after, relate));
  if (before.wireName !== after.wireName)
    changes.push(changeAt(at, 'field-wire-name-changed', { before: before.wireName, after: after.wireName }));
  changes.push(...defaultChange(at, before.default, after.default));
  if (before.deprecated !== after.deprecated)
    changes.push(changeAt(at, after.deprecated ? 'field-deprecated' : 'field-undeprecated'));
  return changes;
}

/** Some types hold `null` whether it is said or not. */
function takesNull({ type, nullable }: SnapshotField): boolean {
  return nullable || ['any', 'unknown', 'json'].includes(type.text);
}

function typeAndLimitChanges(
  at: ChangeTarget,
  before: SnapshotField,
  after: SnapshotField,
  relate: Relate,
): Change[] {
  const limits = () => constraintChanges(at, before.constraints, after.constraints);
  const inner = insideChanges(at, before.type, after.type, relate);
  if (inner) return [...inner, ...limits()];
  if (!isOtherType(at.side, before.type, after.type, relate))
    return [...typeChange(at, [before.type, after.type], relate, typeKinds), ...limits()];
  // A limit of the field may have become one within its type, or the other way round: the two are seen together.
  const isLimited = limitChanges(before.constraints, after.constraints).length > 0;
  const seen = ({ type, constraints }: SnapshotField) => (isLimited ? limitedType(type, constraints) : type);
  return typeChange(at, [seen(before), seen(after)], relate, typeKinds);
}

/**
 * What changed inside an inline object, each field by the way to it: `address.city`. Lists and the like around it are
 * looked through; `null` and other variants beside it may not be others.
 * @returns undefined where the types do not hold one in the same place
 */
export function insideChanges(
  at: ChangeTarget,
  before: SnapshotType,
  after: SnapshotType,
  relate: Relate,
): Change[] | undefined {
  if (before.text === after.text) return [];
  const objects = objectsInSamePlace(before, after);
  if (!objects) return undefined;
  const [was, is] = objects;
  return [
    ...additionalChange(at, was.additional, is.additional, relate),
    ...fieldChanges(at, byName(was.fields), byName(is.fields), relate),
  ];
}

/** What became of the properties beyond the fields. */
export function additionalChange(
  at: ChangeTarget,
  before: SnapshotType | undefined,
  after: SnapshotType | undefined,
  relate: Relate,
): Change[] {
  if (before?.text === after?.text) return [];
  const [wasStrict, isStrict] = [before?.text === 'never', after?.text === 'never'];
  const kept = wasStrict ? undefined : before;
  if (isStrict) return [changeAt(at, 'additional-refused', { before: kept, ...(kept && { when: 'kept' }) })];
  if (after === undefined)
    return [changeAt(at, wasStrict ? 'additional-ignored' : 'additional-removed', { before: kept })];
  if (kept === undefined) return [changeAt(at, 'additional-added', { after })];
  return typeChange(at, [kept, after], relate, {
    widened: ['additional-changed', 'widened'],
    narrowed: ['additional-changed', 'narrowed'],
    changed: ['additional-changed', 'changed'],
  });
}

const typeKinds = {
  widened: 'field-type-widened',
  narrowed: 'field-type-narrowed',
  changed: 'field-type-changed',
} as const satisfies TypeKinds;

function defaultChange(at: ChangeTarget, before: string | undefined, after: string | undefined): Change[] {
  if (before === after) return [];
  if (before === undefined) return [changeAt(at, 'field-default-added', { after })];
  return [
    changeAt(at, after === undefined ? 'field-default-removed' : 'field-default-changed', { before, after }),
  ];
}

function wholeType({ type, nullable }: SnapshotField): SnapshotType {
  return withNull(type, nullable);
}

function byName(fields: readonly SnapshotField[]): Fields {
  return new Map(fields.map((field) => [field.name, field]));
}
