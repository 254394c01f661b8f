import type { ResetInterval } from '../schema/interval.ts';
import type { Entitlement } from '../state/entitlement.ts';
import { type Holder, shares } from './holder.ts';
import { inDrawingOrder } from './row-order.ts';

/** Which rows of a holder an operation is about. Everything given must match. */
export interface RowFilter {
  feature_id?: string | undefined;
  balance_id?: string | undefined;
  interval?: ResetInterval | undefined;
}

/**
 * The rows a filter picks, in drawing order. With an entity: its own rows if there are any, else those it shares with
 * its customer.
 */
export function filteredRows(holder: Holder, { feature_id, balance_id, interval }: RowFilter): Entitlement[] {
  const { customer, entity } = holder;
  const matching = customer.entitlements.filter(
    (row) =>
      (feature_id === undefined || row.featureId === feature_id) &&
      (balance_id === undefined || row.id === balance_id) &&
      (interval === undefined || row.reset?.interval === interval),
  );
  const own = matching.filter((row) => row.entityId === (entity?.id ?? null));
  const rows =
    own.length === 0 && entity !== null && shares(holder)
      ? matching.filter((row) => row.entityId === null)
      : own;
  return inDrawingOrder(rows, feature_id === undefined ? [] : [feature_id], entity?.id ?? null);
}
