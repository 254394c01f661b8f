import type { Entitlement } from '../state/entitlement.ts';
import { decimal, sum } from './decimal.ts';

/**
 * Moves the sum of rows to a target. Lowering drains rollovers, then rows in order, and lets the last one go below
 * zero. Raising first lifts rows in overage, then adds the rest to the first row, which has no ceiling.
 * @param rows - in drawing order
 */
export function setBalance(rows: readonly Entitlement[], target: number): void {
  const current = sum(rows.map(({ balance }) => balance));
  changeBalance(rows, decimal(target - current));
}

/** The same, by an amount: negative to take away. */
export function changeBalance(rows: readonly Entitlement[], amount: number): void {
  if (amount < 0) lower(rows, -amount);
  else raise(rows, amount);
}

function lower(rows: readonly Entitlement[], amount: number): void {
  let left = amount;
  const drains = [...rows.flatMap(({ rollovers }) => rollovers), ...rows];
  for (const drain of drains) {
    const part = Math.min(left, Math.max(0, drain.balance));
    drain.balance = decimal(drain.balance - part);
    left = decimal(left - part);
  }
  const last = rows.at(-1);
  if (last !== undefined) last.balance = decimal(last.balance - left);
}

function raise(rows: readonly Entitlement[], amount: number): void {
  let left = amount;
  for (const row of rows) {
    const part = Math.min(left, Math.max(0, -row.balance));
    row.balance = decimal(row.balance + part);
    left = decimal(left - part);
  }
  const [first] = rows;
  if (first !== undefined) first.balance = decimal(first.balance + left);
}
