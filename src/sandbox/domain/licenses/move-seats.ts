import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import type { LicenseTerms, OfferedLicense } from '../../state/license.ts';
import type { Subscription } from '../../state/subscription.ts';
import { nextBoundary } from '../calendar.ts';
import { decimal } from '../decimal.ts';
import { entitle } from '../entitle.ts';
import { rowsOf } from '../subscription-rows.ts';
import { matchLicenses } from './match.ts';
import { freeSeats, poolsOf } from './pools.ts';

/**
 * Seats follow their licenses when one subscription takes the place of another, or is given other licenses: each keeps
 * its entity and what was used of it, and grants what the new license does.
 * @param from - the subscription with the licenses it had
 * @param to - the subscription they belong to from now on, with its new licenses
 */
export function moveSeats(
  account: Account,
  customer: Customer,
  from: { id: string; terms: { licenses: readonly OfferedLicense[] } },
  to: Subscription,
  now: number,
): void {
  const { matches } = matchLicenses(account, from.terms.licenses, to.terms.licenses);
  const spare = customer.spareSeats.filter(({ seat }) => seat.licenseOf === from.id);
  const held = customer.subscriptions
    .filter(({ licenseOf, status }) => licenseOf === from.id && status === 'active')
    .map((seat) => ({ seat, rows: rowsOf(customer, seat) }));
  for (const { seat, rows } of [...held, ...spare]) {
    const match = matches.find((candidate) => candidate.from.planId === seat.planId);
    if (match === undefined) continue;
    const after = changeRows(account, seat, rows, match, now, to);
    if (seat.entityId === null) {
      for (const other of spare) if (other.seat === seat) other.rows = after;
    } else {
      customer.entitlements = [...customer.entitlements.filter((row) => !rows.includes(row)), ...after];
    }
    const { planId, version, terms } = match.to;
    seat.licenseOf = to.id;
    seat.planId = planId;
    seat.version = version;
    seat.terms = structuredClone({ ...seat.terms, items: terms.items });
  }
  // A pool of which more is assigned than it has never hands out what was released.
  const full = poolsOf(customer, to).filter((pool) => freeSeats(pool) < 0);
  customer.spareSeats = customer.spareSeats.filter(
    ({ seat }) => seat.licenseOf !== to.id || full.every(({ license }) => license.planId !== seat.planId),
  );
}

/** The rows of a seat, with the grants of another license. */
function changeRows(
  account: Account,
  seat: Subscription,
  rows: readonly Entitlement[],
  { from, to }: { from: OfferedLicense; to: OfferedLicense },
  now: number,
  parent: Subscription,
): Entitlement[] {
  const anchor = parent.currentPeriodEnd === null ? seat.billingAnchor : parent.billingAnchor;
  const left = [...rows];
  const fresh = freshRows(account, to.terms, { planId: to.planId, seat, now, anchor });
  const after = fresh.map((row) => {
    const before = takeBefore(left, row);
    return before === undefined ? row : regrant(before, row);
  });
  if (from.terms.price === null && to.terms.price !== null) {
    for (const row of after) {
      if (row.nextResetAt === null || row.reset === null || row.reset.interval === 'one_off') continue;
      row.nextResetAt = nextBoundary(anchor, row.reset.interval, row.reset.count, now);
    }
  }
  return after;
}

/** The row that a new one takes the place of: of the same feature, if possible in the same rhythm. */
function takeBefore(rows: Entitlement[], row: Entitlement): Entitlement | undefined {
  const same = rows.filter(({ featureId }) => featureId === row.featureId);
  const rhythm = (one: Entitlement): string => JSON.stringify(one.reset);
  const before = same.find((one) => rhythm(one) === rhythm(row)) ?? same[0];
  if (before !== undefined) rows.splice(rows.indexOf(before), 1);
  return before;
}

/** A row as it is, with another grant. What was used stays used. */
function regrant(before: Entitlement, row: Entitlement): Entitlement {
  const counted = !before.unlimited && !row.unlimited;
  const added = decimal(row.included - before.included);
  return {
    ...row,
    id: before.id,
    createdAt: before.createdAt,
    adjustment: before.adjustment,
    balance: counted ? decimal(before.balance + added) : row.balance,
    nextResetAt: row.nextResetAt === null ? null : (before.nextResetAt ?? row.nextResetAt),
    rollovers: before.rollovers,
  };
}

function freshRows(
  account: Account,
  { items }: LicenseTerms,
  { planId, seat, now, anchor }: { planId: string; seat: Subscription; now: number; anchor: number },
): Entitlement[] {
  return items.flatMap((item) => {
    const feature = account.features.find(({ id }) => id === item.feature_id);
    if (feature === undefined) return [];
    const belongs = { planId, subscriptionId: seat.id, entityId: seat.entityId, addOn: false };
    const id = account.ids.next('cus_ent');
    return [entitle(item, feature, 0, { ...belongs, id, now, anchor, seat: true })];
  });
}
