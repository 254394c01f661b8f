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

/** The rows a filter picks, in drawing order. With an entity: its own rows, then those it shares with its customer. */
export function filteredRows(holder: Holder, filter: RowFilter): Entitlement[] {
  const { customer, entity } = holder;
  const { feature_id } = filter;
  const rows = customer.entitlements.filter(
    (row) =>
      (feature_id === undefined || row.featureId === feature_id) &&
      (row.entityId === (entity?.id ?? null) || (row.entityId === null && shares(holder))) &&
      fitsFilter(row, filter),
  );
  return inDrawingOrder(rows, feature_id === undefined ? [] : [feature_id], entity?.id ?? null);
}

/** Whether a row has the id and the interval that a filter names. */
export function fitsFilter(row: Entitlement, { balance_id, interval }: RowFilter): boolean {
  return (
    (balance_id === undefined || row.id === balance_id) &&
    (interval === undefined || (row.reset?.interval ?? 'one_off') === interval)
  );
}
