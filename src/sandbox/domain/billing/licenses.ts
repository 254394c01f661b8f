import { invalidInputs, refuse } from '../../api-error.ts';
import type { Customer } from '../../state/customer.ts';
import type { PlanTerms } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';

/** The seats of one license plan that one subscription offers. */
export interface LicensePool {
  parent: Subscription;
  licensePlanId: string;
  included: number;
  paid: number;
  assigned: Subscription[];
}

/** The pools of a customer's active plans. */
export function licensePools({ subscriptions }: Customer): LicensePool[] {
  return subscriptions
    .filter(({ status }) => status === 'active')
    .flatMap((parent) =>
      parent.terms.licenses.map(({ license_plan_id: licensePlanId, included = 0 }) => ({
        parent,
        licensePlanId,
        included,
        paid: parent.licenses[licensePlanId] ?? 0,
        assigned: subscriptions.filter(
          ({ status, licenseOf, planId }) =>
            status === 'active' && licenseOf === parent.id && planId === licensePlanId,
        ),
      })),
    );
}

/** Seats of a pool that nobody has. */
export function freeSeats({ included, paid, assigned }: LicensePool): number {
  return Math.max(0, included + paid - assigned.length);
}

/** A switch of plans keeps the licenses that the new plan offers too. */
export function moveLicenses(customer: Customer, from: Subscription, to: Subscription): void {
  for (const license of customer.subscriptions) {
    const offered = to.terms.licenses.some(({ license_plan_id: id }) => id === license.planId);
    if (license.licenseOf === from.id && offered) license.licenseOf = to.id;
  }
}

/**
 * Paid seats per license plan, from the seats wanted in all.
 * @throws an `ApiError` with status 400 for a license that the plan does not offer, or more seats in use than wanted
 */
export function paidLicenses(
  { licenses }: PlanTerms,
  wanted: readonly { license_plan_id: string; quantity: number }[] = [],
  current: Readonly<Record<string, number>> = {},
  inUse: (licensePlanId: string) => number = () => 0,
): Record<string, number> {
  const paid = { ...current };
  for (const { license_plan_id: id, quantity } of wanted) {
    const offered = licenses.find((license) => license.license_plan_id === id);
    if (offered === undefined) throw invalidInputs(`license_quantities: the plan offers no license ${id}`);
    const used = inUse(id);
    if (quantity < used) {
      const assigned = used === 1 ? `1 license of ${id} is` : `${used} licenses of ${id} are`;
      throw refuse(`${assigned} assigned: release some first`);
    }
    paid[id] = Math.max(0, quantity - (offered.included ?? 0));
  }
  return paid;
}
