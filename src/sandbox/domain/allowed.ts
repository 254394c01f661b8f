import type { Feature } from '../state/feature.ts';
import { overageControl, spendRoom } from './controls.ts';
import { decimal, sum } from './decimal.ts';
import { overageOf } from './grant.ts';
import { type Holder, usableRows } from './holder.ts';
import { activeLimits, headroom, type Properties } from './usage-limits.ts';

/**
 * Whether a holder may use a number of units of a metered feature or of credits, as a plain check sees it.
 * @param required - in units of this feature
 */
export function isAllowed(
  holder: Holder,
  feature: Feature,
  required: number,
  properties: Properties,
): boolean {
  const rows = usableRows(holder, feature.id);
  if (rows.length === 0) return false;
  if (required < 0 || rows.some(({ unlimited }) => unlimited)) return true;
  if (headroom(holder, activeLimits(holder, feature.id, properties)) < required) return false;
  const remaining = sum(
    rows.flatMap(({ balance, rollovers }) => [Math.max(0, balance), ...rollovers.map((one) => one.balance)]),
  );
  const control = overageControl(holder, feature.id);
  const paid = rows.filter(({ price }) => price?.billing_method === 'usage_based');
  if (control === false || (paid.length === 0 && control !== true)) return remaining >= required;
  const room = spendRoom(holder, feature.id) ?? purchaseRoom(paid, control);
  return room === undefined || decimal(remaining + room) >= required;
}

/** Units that can still be bought; `undefined` for any number. */
function purchaseRoom(paid: ReturnType<typeof usableRows>, control: boolean | undefined): number | undefined {
  if (paid.length === 0 && control === true) return undefined;
  let room = 0;
  for (const row of paid) {
    const most = row.price?.max_purchase ?? null;
    if (most === null) return undefined;
    room += Math.max(0, most - overageOf(row));
  }
  return room;
}
