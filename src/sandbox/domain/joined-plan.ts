import type { Customer } from '../state/customer.ts';
import type { Subscription } from '../state/subscription.ts';
import { paymentOf } from './classify.ts';

/** Plans that a customer is billed for, again and again. */
export function billedPlans({ subscriptions }: Customer): Subscription[] {
  return subscriptions.filter(
    ({ status, collection, licenseOf, terms }) =>
      status === 'active' && collection !== 'none' && licenseOf === null && paymentOf(terms) === 'recurring',
  );
}

/** The plan that a new one is billed with: the one whose place it takes, else one of the same entity, else any. */
export function joinedPlan(
  customer: Customer,
  entityId: string | null,
  current: Subscription | undefined,
): Subscription | undefined {
  const billed = billedPlans(customer);
  return (
    billed.find((subscription) => subscription === current) ??
    billed.find((subscription) => subscription.entityId === entityId) ??
    billed[0]
  );
}

/** Which bill a plan is on: plans that were attached apart from the others have one of their own. */
export function billOf({ id, opening }: Subscription): string {
  return opening.separate === true ? id : 'shared';
}
