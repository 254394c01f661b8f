import { overageControl } from './controls.ts';
import { type Holder, usableRows } from './holder.ts';
import type { OverageMode } from './overage-mode.ts';
import type { Entitlement } from '../state/entitlement.ts';

/**
 * How far a row may go below zero, counted from zero; `null` when it may not at all.
 * Where overage is sold, allowing it by a control opens no other row of the feature.
 */
export function overageRoom(holder: Holder, row: Entitlement, mode: OverageMode): number | null {
  if (mode === 'overflow' || mode === 'allow') return Number.POSITIVE_INFINITY;
  const control = overageControl(holder, row.featureId);
  if (control === false) return null;
  if (sellsOverage(row)) return row.price?.max_purchase ?? Number.POSITIVE_INFINITY;
  const sold = usableRows(holder, row.featureId).some(sellsOverage);
  // Free seats run over when they are tracked, but are not let in by a check.
  const freeSeats = !row.consumable && row.price === null && mode !== 'reject';
  return freeSeats || (control === true && !sold) ? Number.POSITIVE_INFINITY : null;
}

function sellsOverage({ price }: Entitlement): boolean {
  return price?.billing_method === 'usage_based';
}
