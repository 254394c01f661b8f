import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { OfferedLicense } from '../../state/license.ts';
import type { PlanTerms } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import { matchLicenses } from './match.ts';

/** The seats of one license plan that a customer has by one of its plans. */
export interface LicensePool {
  parent: Subscription;
  license: OfferedLicense;
  paid: number;
  assigned: Subscription[];
}

/** The pools of one subscription. A license of which it never had a seat makes none. */
export function poolsOf({ subscriptions }: Customer, parent: Subscription): LicensePool[] {
  return parent.terms.licenses.map((license) => ({
    parent,
    license,
    paid: parent.licenses[license.planId] ?? 0,
    assigned: subscriptions.filter(
      ({ status, licenseOf, planId }) =>
        status === 'active' && licenseOf === parent.id && planId === license.planId,
    ),
  }));
}

/** The pools of a customer's active plans. */
export function licensePools(customer: Customer): LicensePool[] {
  return customer.subscriptions
    .filter(({ status }) => status === 'active')
    .flatMap((parent) => poolsOf(customer, parent));
}

/** All seats of a pool. */
export function seatsOf({ license, paid }: LicensePool): number {
  return license.included + paid;
}

/** Seats of a pool that nobody has; below zero when a plan took over more than it has. */
export function freeSeats(pool: LicensePool): number {
  return seatsOf(pool) - pool.assigned.length;
}

/** Licenses of which somebody who gets the plan has at least one seat. */
export function withSeats(
  { licenses }: Pick<PlanTerms, 'licenses'>,
  paid: Readonly<Record<string, number>> = {},
): OfferedLicense[] {
  return licenses.filter(({ planId, included }) => included + (paid[planId] ?? 0) > 0);
}

/** Seats that are wanted in all, of license plans. */
export type WantedSeats = readonly { license_plan_id: string; quantity: number }[];

/**
 * Seats to pay for per license plan, of the seats wanted in all. Where nothing is said, those that were paid for before
 * go on.
 * @param wanted - what the plan does not offer is left out
 * @param before - the subscription that the terms take the place of
 */
export function paidSeats(
  account: Account,
  { licenses }: Pick<PlanTerms, 'licenses'>,
  wanted: WantedSeats = [],
  before?: Subscription,
): Record<string, number> {
  const paid: Record<string, number> = {};
  if (before !== undefined) {
    for (const { from, to } of matchLicenses(account, before.terms.licenses, licenses).matches) {
      paid[to.planId] = before.licenses[from.planId] ?? 0;
    }
  }
  for (const { license_plan_id: id, quantity } of wanted) {
    const offered = licenses.find(({ planId }) => planId === id);
    if (offered !== undefined) paid[id] = Math.max(0, quantity - offered.included);
  }
  return paid;
}
