import type { Customer } from '../state/customer.ts';
import type { Subscription } from '../state/subscription.ts';

/** Plans that a customer is billed for, again and again. */
export function billedPlans({ subscriptions }: Customer): Subscription[] {
  return subscriptions.filter(
    ({ status, billing, collection }) => status === 'active' && billing !== null && collection !== 'none',
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
