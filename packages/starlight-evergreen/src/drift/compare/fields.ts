import type { Change, Side } from './change.ts';
import { replaceNames } from '../snapshot/names-in-type.ts';
import type { SnapshotField } from '../snapshot/snapshot.ts';
import { nameType, type SnapshotType, withNull } from '../snapshot/type.ts';
import type { Objects, Relation } from './assignable.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';
import { constraintChanges } from './constraints.ts';
import { fieldRenames } from './field-renames.ts';
import type { Relate } from './relate-in.ts';
import { worse } from './rules.ts';

type Fields = ReadonlyMap<string, SnapshotField>;

/**
 * What changed between the fields of one model.
 * @param target - the model's
 * @param before - with the names of renamed models replaced in their types
 */
export function fieldChanges(target: ChangeTarget, before: Fields, after: Fields, relate: Relate): Change[] {
  const renames = fieldRenames(before, after);
  const taken = new Set(renames.values());
  const changes: Change[] = [];
  for (const field of before.values()) {
    const name = renames.get(field.name) ?? field.name;
    const now = after.get(name);
    const at = { ...target, field: name };
    if (!now) changes.push(changeAt(at, 'field-removed', { before: wholeType(field) }));
    else {
      if (name !== field.name)
        changes.push(changeAt(at, 'field-renamed', { before: field.name, after: name }));
      changes.push(...differences(at, field, now, relate));
    }
  }
  for (const field of after.values()) {
    if (before.has(field.name) || taken.has(field.name)) continue;
    const demanded = !field.optional && target.side !== 'response';
    changes.push(
      changeAt({ ...target, field: field.name }, demanded ? 'required-field-added' : 'field-added', {
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
  if (before.nullable !== after.nullable)
    changes.push(changeAt(at, after.nullable ? 'field-null-added' : 'field-null-removed', { ...was, ...is }));
  changes.push(...typeChange(at, before.type, after.type, relate));
  if (before.wireName !== after.wireName)
    changes.push(changeAt(at, 'field-wire-name-changed', { before: before.wireName, after: after.wireName }));
  changes.push(...defaultChange(at, before.default, after.default));
  changes.push(...constraintChanges(at, before.constraints, after.constraints));
  if (before.deprecated !== after.deprecated)
    changes.push(changeAt(at, after.deprecated ? 'field-deprecated' : 'field-undeprecated'));
  return changes;
}

/** On both sides, the side that is hit harder says what kind of change it is: the two see inline objects differently. */
function typeChange(at: ChangeTarget, before: SnapshotType, after: SnapshotType, relate: Relate): Change[] {
  const sides: Side[] = at.side === 'both' ? ['request', 'response'] : [at.side];
  const [first, second] = sides.flatMap((side) => {
    const relation = relate(before, after, objectsOf(side));
    if (relation === 'same') return [];
    // TypeScript has no whole numbers: whether a number has to be one is a limit, not a type.
    const inTypes = relate(wholeAsNumber(before), wholeAsNumber(after), objectsOf(side)) !== 'same';
    const kinds = inTypes ? typeKinds : limitKinds;
    return [changeAt(at, kinds[relation], { before, after, ruledBy: side })];
  });
  if (!first) return [];
  return [second && worse(second, first) ? second : first];
}

function wholeAsNumber(type: SnapshotType): SnapshotType {
  return replaceNames(type, (name) => (name === 'integer' ? nameType('number') : undefined));
}

/** How inline objects are meant on a side. */
export function objectsOf(side: Side): Objects {
  return side === 'request' ? 'exact' : 'open';
}

const typeKinds = {
  widened: 'field-type-widened',
  narrowed: 'field-type-narrowed',
  changed: 'field-type-changed',
} as const satisfies Record<Exclude<Relation, 'same'>, string>;

const limitKinds = {
  widened: 'field-constraint-loosened',
  narrowed: 'field-constraint-tightened',
  changed: 'field-constraint-changed',
} as const satisfies Record<Exclude<Relation, 'same'>, string>;

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
