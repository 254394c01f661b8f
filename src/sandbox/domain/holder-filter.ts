import type { Customer } from '../state/customer.ts';
import type { Subscription } from '../state/subscription.ts';

/** What lists of customers and entities are filtered by. */
export interface HolderFilter {
  plans?: { id: string; versions?: number[] | undefined }[] | undefined;
  subscription_status?: 'active' | 'scheduled' | undefined;
  search?: string | undefined;
  processors?: string[] | undefined;
}

/**
 * Whether a customer or an entity fits a filter.
 * @param texts - what a search looks at
 */
export function fitsFilter(
  customer: Customer,
  subscriptions: readonly Subscription[],
  texts: readonly (string | null)[],
  { plans, subscription_status: status, search, processors }: HolderFilter,
): boolean {
  const held = subscriptions.filter((subscription) =>
    status === undefined ? subscription.status !== 'expired' : subscription.status === status,
  );
  const onPlan = held.filter(
    ({ planId, version }) =>
      plans?.some(({ id, versions }) => id === planId && (versions?.includes(version) ?? true)) ?? true,
  );
  if ((plans !== undefined || status !== undefined) && onPlan.length === 0) return false;
  if (processors !== undefined && !(processors.includes('stripe') && customer.stripeId !== null))
    return false;
  const wanted = search?.toLowerCase() ?? '';
  return wanted === '' || texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}
