import type { Entitlement } from '../state/entitlement.ts';
import { decimal } from './decimal.ts';

/** What a row starts a period with. */
export function startingBalance({ included, prepaid }: Entitlement): number {
  return decimal(included + prepaid);
}

/** What a row grants now: its start and what an update changed it by. */
export function grantOf(row: Entitlement): number {
  return decimal(startingBalance(row) + row.adjustment);
}

/** Units used beyond a row's grant. */
export function overageOf({ balance }: Entitlement): number {
  return Math.max(0, decimal(-balance));
}
