import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { Subscription } from '../../state/subscription.ts';
import { nextBoundary } from '../calendar.ts';
import { carryRows } from '../carry-rows.ts';
import { paymentOf } from '../classify.ts';
import { decimal } from '../decimal.ts';
import { moveSeats } from '../licenses/move-seats.ts';
import { recontribute, withdraw } from '../pooled-balances.ts';
import { startingBalance } from '../grant.ts';
import { inDrawingOrder } from '../row-order.ts';
import { addRow, boughtOnce, newRows, rowsOf } from '../subscription-rows.ts';
import type { Change } from './change.ts';
import { cyclesOfHolding } from './charges.ts';
import { openBilling } from './place.ts';
import { billedTogether } from './together.ts';

/** Makes a subscription what it becomes. */
export function carryOutChange(
  account: Account,
  change: Change,
  collection: Subscription['collection'],
): void {
  const { holder, subscription, plan, terms, quantities, rows, trialEndsAt, place } = change;
  const { customer, now } = holder;
  const plans = change.intent === 'update_plan';
  const bought = { ...subscription.prepaid };
  const offered = { id: subscription.id, terms: subscription.terms };
  const reverts = subscription.revertsTo !== null && subscription.expiresAt === subscription.trialEndsAt;
  Object.assign(subscription, {
    version: plan.version,
    terms: structuredClone({
      price: terms.price,
      items: terms.items,
      freeTrial: terms.freeTrial,
      billingControls: terms.billingControls,
      licenses: terms.licenses,
    }),
    oneOff: paymentOf(terms) === 'one_off',
    prepaid: quantities.prepaid,
    upcoming: quantities.upcoming,
    licenses: change.licenses,
    expiresAt: reverts ? trialEndsAt : subscription.expiresAt,
    cycles: cyclesOfHolding(change),
    collection: collection === 'none' ? subscription.collection : collection,
  });
  if (subscription.status === 'scheduled') return;
  if (place === null) {
    const unbilled = { billing: null, currentPeriodStart: null, currentPeriodEnd: null };
    const billingAnchor =
      change.reanchored && trialEndsAt !== null ? trialEndsAt : subscription.billingAnchor;
    Object.assign(subscription, { ...unbilled, trialEndsAt, billingAnchor });
  } else openBilling(account, customer, subscription, change.wishes);
  moveSeats(account, customer, offered, subscription, now);
  const kept = rowsOf(customer, subscription).filter((row) => !rows.gone.includes(row));
  for (const row of kept.filter(({ price }) => price?.billing_method === 'prepaid')) {
    const { featureId } = row;
    const added = decimal((quantities.prepaid[featureId] ?? 0) - (bought[featureId] ?? 0));
    addUnits(customer, row, added, change.recalculates);
  }
  if (plans) startAfresh(kept, change.carried);
  if (plans) withdraw(customer, subscription);
  else recontribute(customer, subscription);
  customer.entitlements = customer.entitlements.filter((row) => !rows.gone.includes(row));
  // What a plan puts into pools was all taken out: it goes back in, as far as it is not new.
  const items = terms.items.filter((item) => rows.added.includes(item) || (plans && item.pooled));
  const granted = newRows(account, subscription, items, now);
  const to = granted.flatMap(({ row, item }) => (rows.added.includes(item) ? [row] : []));
  const countsEntities = subscription.entityId === null;
  carryRows(customer, { from: rows.gone, to, countsEntities, carried: change.carried });
  for (const { row, item } of granted) addRow(customer, subscription, row, item);
  for (const one of new Set([subscription, ...billedTogether(customer, subscription.billing)])) {
    moveResets(customer, one, change.reanchored, now);
  }
}

/** Rows are reset with the periods of their plan, and when those are to start anew at the latest. */
function moveResets(customer: Customer, subscription: Subscription, reanchored: boolean, now: number): void {
  const anew = subscription.billing?.resetsAt ?? null;
  for (const row of rowsOf(customer, subscription)) {
    const { reset, nextResetAt } = row;
    if (reset === null || reset.interval === 'one_off' || nextResetAt === null) continue;
    if (nextResetAt > now && !reanchored && anew === null) continue;
    const natural = nextBoundary(subscription.billingAnchor, reset.interval, reset.count, now);
    row.nextResetAt = anew === null ? natural : Math.min(natural, anew);
  }
}

/** More units fill what other rows of the feature owe first, when balances are recalculated; fewer are taken from them. */
function addUnits(customer: Customer, row: Entitlement, added: number, recalculates: boolean): void {
  row.prepaid = decimal(row.prepaid + added);
  const rows = recalculates ? siblingsOf(customer, row) : [row];
  let left = added;
  for (const other of rows) {
    const part =
      added < 0 ? -Math.min(-left, Math.max(0, other.balance)) : Math.min(left, Math.max(0, -other.balance));
    other.balance = decimal(other.balance + part);
    left = decimal(left - part);
  }
  const last = added < 0 ? (rows.find(({ price }) => price?.billing_method === 'usage_based') ?? row) : row;
  last.balance = decimal(last.balance + left);
}

function siblingsOf({ entitlements }: Customer, row: Entitlement): Entitlement[] {
  const alike = entitlements.filter(
    ({ featureId, entityId, reset, unlimited }) =>
      featureId === row.featureId &&
      entityId === row.entityId &&
      reset?.interval === row.reset?.interval &&
      !unlimited,
  );
  return inDrawingOrder(alike, [row.featureId], row.entityId);
}

/** Rows that stay where they are forget their usage as well, where it is not to go along. */
function startAfresh(rows: readonly Entitlement[], carried: Change['carried']): void {
  for (const row of rows) {
    if (row.unlimited || !row.consumable || boughtOnce(row) || carried(row.featureId, true)) continue;
    row.balance = startingBalance(row);
    row.adjustment = 0;
  }
}
