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
