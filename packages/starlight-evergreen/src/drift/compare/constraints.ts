import type { Change } from './change.ts';
import type { Constraints, Limit as LimitValue } from '../../reference/model.ts';
import { changeAt, type ChangeTarget } from './change-at.ts';

type Kind = 'field-constraint-tightened' | 'field-constraint-loosened' | 'field-constraint-changed';

/** A lower or upper limit, written as `minimum 1`. */
interface Limit {
  value: LimitValue;
  exclusive: boolean;
  text: string;
}

/** Limits of which two keywords speak, and those of which one does. `sign` is 1 where more is stricter. */
const limits: readonly { keys: readonly (keyof Constraints)[]; sign: 1 | -1 }[] = [
  { keys: ['minimum', 'exclusiveMinimum'], sign: 1 },
  { keys: ['maximum', 'exclusiveMaximum'], sign: -1 },
  { keys: ['minLength'], sign: 1 },
  { keys: ['maxLength'], sign: -1 },
  { keys: ['minItems'], sign: 1 },
  { keys: ['maxItems'], sign: -1 },
];

/** What became stricter, what less strict, and what merely different: one change for each limit. */
export function constraintChanges(target: ChangeTarget, before: Constraints, after: Constraints): Change[] {
  // Nearly no field has any, and this is asked of every field.
  if (Object.keys(before).length + Object.keys(after).length === 0) return [];
  const changes: Change[] = [];
  const report = (kind: Kind | undefined, was: string | undefined, is: string | undefined) => {
    if (kind) changes.push(changeAt(target, kind, { before: was, after: is }));
  };
  for (const { keys, sign } of limits) {
    const [old, now] = [limitOf(before, keys, sign), limitOf(after, keys, sign)];
    report(ofOrder(strictness(now, old, sign)), old?.text, now?.text);
  }
  const [oldStep, step] = [before.multipleOf, after.multipleOf];
  report(ofStep(oldStep, step), written('multipleOf', oldStep), written('multipleOf', step));
  for (const key of ['format', 'pattern'] as const) {
    report(ofText(before[key], after[key]), written(key, before[key]), written(key, after[key]));
  }
  return changes;
}

/** The stricter of the limits that the keys set; at the same value the exclusive one is. */
function limitOf(
  constraints: Constraints,
  keys: readonly (keyof Constraints)[],
  sign: 1 | -1,
): Limit | undefined {
  return keys
    .flatMap((key): Limit[] => {
      const value = constraints[key];
      return typeof value === 'number' || typeof value === 'string'
        ? [{ value, exclusive: key.startsWith('exclusive'), text: `${key} ${value}` }]
        : [];
    })
    .toSorted((a, b) => strictness(b, a, sign))
    .at(0);
}

/** Positive when the first is the stricter one. No limit is the least strict. */
function strictness(one: Limit | undefined, other: Limit | undefined, sign: 1 | -1): number {
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined);
  return (
    sign * (amountOf(one.value) - amountOf(other.value)) || Number(one.exclusive) - Number(other.exclusive)
  );
}

/** A limit as a number: digits of a bigint, and a date as its time. */
function amountOf(limit: LimitValue): number {
  if (typeof limit === 'number') return limit;
  return limit.endsWith('n') ? Number(limit.slice(0, -1)) : Date.parse(limit);
}

function ofOrder(order: number): Kind | undefined {
  if (order === 0) return undefined;
  return order > 0 ? 'field-constraint-tightened' : 'field-constraint-loosened';
}

function ofStep(before: LimitValue | undefined, after: LimitValue | undefined): Kind | undefined {
  if (before === undefined || after === undefined || before === after) return ofText(before, after);
  const [was, is] = [amountOf(before), amountOf(after)];
  if (isMultiple(is, was)) return 'field-constraint-tightened';
  return isMultiple(was, is) ? 'field-constraint-loosened' : 'field-constraint-changed';
}

/** By the quotient: the remainder of fractions such as 0.3 and 0.1 is not exactly zero. */
function isMultiple(of: number, step: number): boolean {
  const quotient = of / step;
  return Number.isFinite(quotient) && Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

function ofText(before: string | number | undefined, after: string | number | undefined): Kind | undefined {
  if (before === after) return undefined;
  if (before === undefined) return 'field-constraint-tightened';
  return after === undefined ? 'field-constraint-loosened' : 'field-constraint-changed';
}

function written(key: string, value: string | number | undefined): string | undefined {
  return value === undefined
    ? undefined
    : `${key} ${typeof value === 'string' ? JSON.stringify(value) : value}`;
}
