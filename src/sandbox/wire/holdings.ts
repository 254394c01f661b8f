import { type Holder, usableRows } from '../domain/holder.ts';
import { isSeat } from '../domain/licenses/seats.ts';
import { isPool } from '../domain/pooled-balances.ts';
import { inDrawingOrder } from '../domain/row-order.ts';
import type { Entitlement } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import { balanceView, type BalanceView } from './balance.ts';
import { flagView } from './flag.ts';

/**
 * A holder's balance of a feature on the wire. A customer's totals contain what its entities have, but not by a license;
 * an entity sees its own rows and those it shares with its customer.
 */
export function balanceOf(holder: Holder, feature: Feature, expand = false): BalanceView | null {
  const listed = usableRows(holder, feature.id);
  const entityId = holder.entity?.id ?? null;
  return balanceView(feature, { listed, folded: foldedRows(holder, feature.id), entityId }, expand);
}

/** What entities of a customer have beside it. */
function foldedRows({ customer, entity }: Holder, featureId: string): Entitlement[] {
  if (entity !== null) return [];
  const seats = new Set(customer.subscriptions.filter(isSeat).map(({ id }) => id));
  return customer.entitlements.filter(
    (row) => row.featureId === featureId && row.entityId !== null && !seats.has(row.subscriptionId ?? ''),
  );
}

/** The row that gives a holder a boolean feature, if one does. */
export function flagRow(holder: Holder, featureId: string): Entitlement | undefined {
  return inDrawingOrder(usableRows(holder, featureId), [featureId], holder.entity?.id ?? null)[0];
}

/** A holder's flag on the wire. A customer is also shown those of its entities, without a plan; it may not use them. */
export function flagOf(holder: Holder, feature: Feature, expand = false): Record<string, unknown> | null {
  const row = flagRow(holder, feature.id);
  if (row !== undefined) return flagView(row, feature, expand);
  const [folded] = foldedRows(holder, feature.id);
  return folded === undefined
    ? null
    : flagView({ ...folded, planId: null, expiresAt: null }, feature, expand);
}

/**
 * Everything a holder has: metered features and credits under balances, boolean ones under flags. A balance outside any
 * plan that is used up is forgotten.
 */
export function holdingsView(
  features: readonly Feature[],
  holder: Holder,
  expand: ReadonlySet<string>,
): { balances: Record<string, BalanceView>; flags: Record<string, unknown> } {
  const balances = new Map<string, BalanceView>();
  const flags = new Map<string, unknown>();
  const { customer } = holder;
  const kept = { ...holder, customer: { ...customer, entitlements: customer.entitlements.filter(isLive) } };
  for (const feature of features) {
    if (feature.type === 'boolean') {
      const flag = flagOf(holder, feature, expand.has('flags.feature'));
      if (flag !== null) flags.set(feature.id, flag);
      continue;
    }
    const balance = balanceOf(kept, feature, expand.has('balances.feature'));
    if (balance !== null) balances.set(feature.id, balance);
  }
  return { balances: Object.fromEntries(balances), flags: Object.fromEntries(flags) };
}

function isLive(row: Entitlement): boolean {
  const { subscriptionId, balance, unlimited } = row;
  return subscriptionId !== null || balance !== 0 || unlimited || isPool(row);
}
