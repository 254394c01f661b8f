import { refuse } from '../../api-error.ts';
import type { Account } from '../../state/account.ts';
import type { Customer } from '../../state/customer.ts';
import type { OfferedLicense } from '../../state/license.ts';
import type { Plan } from '../../state/plan.ts';
import type { Subscription } from '../../state/subscription.ts';
import type { Holder } from '../holder.ts';
import { matchLicenses } from './match.ts';
import { poolsOf } from './pools.ts';
import { seatsHeldBy } from './seats.ts';

/**
 * An entity with a license has its plan from it.
 * @throws an `ApiError` with status 400
 */
export function refuseSeatHolder({ customer, entity }: Holder): void {
  const [seat] = entity === null ? [] : seatsHeldBy(customer, entity.id);
  if (seat === undefined) return;
  throw refuse(`Entity ${entity?.id} has a license of ${seat.planId}: release it first`);
}

/**
 * Plans that offer licenses are for customers, and licenses of a plan that the customer has are assigned.
 * @param licenses - what the plan offers the customer
 * @throws an `ApiError` with status 400
 */
export function checkAttachTarget(
  account: Account,
  { customer, entity }: Holder,
  plan: Plan,
  licenses: readonly OfferedLicense[],
): void {
  if (entity !== null && licenses.length > 0) {
    throw refuse(`Plan ${plan.id} offers licenses: attach it to the customer, not to an entity`);
  }
  const parent = customer.subscriptions.find(
    (one) =>
      one.status !== 'expired' &&
      [...one.terms.licenses, ...offersOf(account, one)].some(({ planId }) => planId === plan.id),
  );
  if (parent === undefined) return;
  throw refuse(`Plan ${plan.id} is a license of ${parent.planId}, which the customer has: assign it`);
}

function offersOf({ plans }: Account, { planId, version }: Subscription): readonly OfferedLicense[] {
  return plans.find((plan) => plan.id === planId && plan.version === version)?.licenses ?? [];
}

/**
 * Operations that know nothing of licenses.
 * @throws an `ApiError` with status 400
 */
export function refuseLicenses(
  operation: string,
  plans: readonly { licenses: readonly OfferedLicense[] }[],
): void {
  if (plans.every(({ licenses }) => licenses.length === 0)) return;
  throw refuse(`${operation} does not take plans with licenses`);
}

/**
 * Seats that are assigned must have a place when one plan takes the place of another.
 * @param licenses - of the plan that comes
 * @param paid - seats that are paid for, by license plan
 * @throws an `ApiError` with status 400
 */
export function checkSwitch(
  account: Account,
  customer: Customer,
  from: Subscription,
  licenses: readonly OfferedLicense[],
  paid: Readonly<Record<string, number>>,
): void {
  const { matches, ambiguous } = matchLicenses(account, from.terms.licenses, licenses);
  for (const { license, assigned } of poolsOf(customer, from)) {
    if (assigned.length === 0) continue;
    if (ambiguous.includes(license)) {
      throw refuse(`Licenses of ${license.planId} are assigned, and several could take their place`);
    }
    const to = matches.find((match) => match.from === license)?.to;
    const seats = to === undefined ? undefined : to.included + (paid[to.planId] ?? 0);
    if (seats !== undefined && seats > 0 && seats < assigned.length)
      throw tooFew(license.planId, assigned.length);
  }
}

/** 400: more seats are assigned than there would be. */
export function tooFew(planId: string, assigned: number): Error {
  return refuse(
    `${assigned === 1 ? '1 license' : `${assigned} licenses`} of ${planId} assigned: release some first`,
  );
}
