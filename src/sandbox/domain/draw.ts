import type { Entitlement, Rollover } from '../state/entitlement.ts';
import { decimal } from './decimal.ts';

/** What usage takes from one row, or from a rollover of it. Negative when it gives back. */
export interface Draw {
  readonly row: Entitlement;
  readonly rollover: Rollover | null;
  /** In units of the tracked feature. */
  readonly units: number;
  /** In units of the row. */
  readonly amount: number;
}

/** Takes every draw from its row. */
export function applyDraws(draws: readonly Draw[]): void {
  for (const { row, rollover, amount } of draws) {
    const target = rollover ?? row;
    target.balance = decimal(target.balance - amount);
  }
}

/** Draws of the same row, rollovers included, added up, in the order of the first. */
export function amountsByRow(draws: readonly Draw[]): Map<Entitlement, number> {
  const amounts = new Map<Entitlement, number>();
  for (const { row, amount } of draws) amounts.set(row, decimal((amounts.get(row) ?? 0) + amount));
  return amounts;
}
