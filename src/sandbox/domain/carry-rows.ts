import type { Customer } from '../state/customer.ts';
import type { Entitlement } from '../state/entitlement.ts';
import { carryRollovers } from './carry-rollovers.ts';
import { decimal, sum } from './decimal.ts';
import { grantOf } from './grant.ts';
import { inDrawingOrder } from './row-order.ts';
import { boughtOnce } from './subscription-rows.ts';

/** What goes along from rows that give way to others. */
export interface Carrying {
  from: readonly Entitlement[];
  to: readonly Entitlement[];
  /** Entities of the customer count as units in use, whatever was counted before. */
  countsEntities: boolean;
  carried: (featureId: string, consumable: boolean) => boolean;
}

/**
 * Takes along what rows of one feature counted, to the rows that replace them: usage, what has rolled over, and what is
 * left of packs that were paid once.
 */
export function carryRows(customer: Customer, carrying: Carrying): void {
  const { from, to } = carrying;
  for (const featureId of new Set(to.map((row) => row.featureId))) {
    const ofFeature = (row: Entitlement): boolean => row.featureId === featureId && !row.unlimited;
    const before = from.filter(ofFeature);
    const after = inDrawingOrder(to.filter(ofFeature), [featureId], null);
    take(after, usageOf(customer, carrying, before, after));
  }
  carryRollovers(from, to);
  for (const row of from) keepPack(customer, row, to);
}

function usageOf(
  { entities }: Customer,
  { countsEntities, carried }: Carrying,
  before: readonly Entitlement[],
  [row]: readonly Entitlement[],
): number {
  if (row === undefined) return 0;
  const seated = entities.filter(({ featureId }) => featureId === row.featureId).length;
  if (countsEntities && seated > 0) return seated;
  const counted = before.filter(
    (other) => !(boughtOnce(other) && other.consumable) && carried(other.featureId, other.consumable),
  );
  return sum(counted.map((other) => decimal(grantOf(other) - other.balance)));
}

/** Down to zero from each row in turn; what is more, from one that may go below. */
function take(rows: readonly Entitlement[], usage: number): void {
  let left = usage;
  for (const row of rows) {
    const part = Math.min(left, Math.max(0, row.balance));
    row.balance = decimal(row.balance - part);
    left = decimal(left - part);
  }
  const last = rows.find(({ price }) => price?.billing_method === 'usage_based') ?? rows[0];
  if (last !== undefined) last.balance = decimal(last.balance - left);
}

/** What is left of a pack goes to the row that sells more of it, or stays as a balance of its own. */
function keepPack(customer: Customer, from: Entitlement, to: readonly Entitlement[]): void {
  if (!boughtOnce(from) || !from.consumable || from.balance <= 0) return;
  const target = to.find((row) => row.featureId === from.featureId && boughtOnce(row));
  if (target === undefined) {
    customer.entitlements.push({ ...from, planId: null, subscriptionId: null, price: null });
    return;
  }
  target.balance = decimal(target.balance + from.balance);
  target.adjustment = decimal(target.adjustment + from.balance);
}
