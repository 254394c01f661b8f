import type { Entitlement } from '../state/entitlement.ts';
import { decimal, sum } from './decimal.ts';

/**
 * Moves the sum of rows to a target, by hand. Lowering takes from rollovers, then from rows down to zero, and the rest
 * from the first row; raising lifts rows in overage, and the rest goes to the first row. An unlimited row takes all of
 * it. Usage limits and spend limits have no say.
 * @param rows - in drawing order
 */
export function setTotal(rows: readonly Entitlement[], target: number): void {
  const unlimited = rows.find((row) => row.unlimited);
  if (unlimited !== undefined) unlimited.balance = decimal(target);
  else moveTotal(rows, decimal(target - sum(rows.map(({ balance }) => balance))));
}

/** The same, by an amount: negative to take away. */
export function moveTotal(rows: readonly Entitlement[], amount: number): void {
  const [first] = rows;
  const drains = amount < 0 ? [...rows.flatMap(({ rollovers }) => rollovers), ...rows] : rows;
  let left = amount;
  for (const drain of drains) {
    const part =
      left < 0 ? Math.max(left, Math.min(0, -drain.balance)) : Math.min(left, Math.max(0, -drain.balance));
    drain.balance = decimal(drain.balance + part);
    left = decimal(left - part);
  }
  if (first !== undefined) first.balance = decimal(first.balance + left);
}
