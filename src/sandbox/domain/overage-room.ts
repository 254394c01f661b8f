import { overageControl } from './controls.ts';
import { overageOf } from './grant.ts';
import type { Holder } from './holder.ts';
import type { OverageMode } from './overage-mode.ts';
import type { Entitlement } from '../state/entitlement.ts';

/** How far a row may go below zero from where it is; spend limits come on top. */
export function overageRoom(holder: Holder, row: Entitlement, mode: OverageMode): number {
  if (mode === 'overflow') return Number.POSITIVE_INFINITY;
  const control = overageControl(holder, row.featureId);
  if (control === false) return 0;
  if (row.price?.billing_method === 'usage_based') {
    const most = row.price.max_purchase ?? Number.POSITIVE_INFINITY;
    return Math.max(0, most - overageOf(row));
  }
  if (control === true) return Number.POSITIVE_INFINITY;
  // Free seats run over when they are tracked, but are not let in by a check.
  const freeSeats = !row.consumable && row.price === null;
  return freeSeats && mode === 'cap' ? Number.POSITIVE_INFINITY : 0;
}
