import type { Entitlement } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import { overageControl, spendRoom } from './controls.ts';
import { decimal, sum } from './decimal.ts';
import { overageOf } from './grant.ts';
import { type Holder, usableRows } from './holder.ts';

/**
 * Whether a holder may use a number of units of a metered feature or of credits, as a plain check sees it.
 * @param required - in units of this feature
 * @param limit - units that usage limits still allow
 */
export function isAllowed(holder: Holder, feature: Feature, required: number, limit: number): boolean {
  const rows = usableRows(holder, feature.id);
  if (rows.length === 0) return false;
  if (required < 0 || rows.some(({ unlimited }) => unlimited)) return true;
  if (required > limit) return false;
  const remaining = sum(
    rows.flatMap(({ balance, rollovers }) => [Math.max(0, balance), ...rollovers.map((one) => one.balance)]),
  );
  const control = overageControl(holder, feature.id);
  const sold = rows.filter(({ price }) => price?.billing_method === 'usage_based');
  if (control === false || (sold.length === 0 && control !== true)) return remaining >= required;
  const room = spendRoom(holder, feature.id) ?? purchaseRoom(rows, sold);
  return room === undefined || decimal(remaining + room) >= required;
}

/** Units that can still be bought; `undefined` for any number. */
function purchaseRoom(rows: readonly Entitlement[], sold: readonly Entitlement[]): number | undefined {
  const limits = sold.map(({ price }) => price?.max_purchase ?? null);
  const most = limits.reduce<number | null>(
    (total, limit) => (total === null || limit === null ? null : total + limit),
    0,
  );
  if (sold.length === 0 || most === null) return undefined;
  return Math.max(0, decimal(most - sum(rows.map(overageOf))));
}
