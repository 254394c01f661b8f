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
 * Whether a customer or an entity fits a filter. A status alone fits everybody: it narrows what is shown.
 * @param texts - what a search looks at
 */
export function fitsFilter(
  customer: Customer,
  subscriptions: readonly Subscription[],
  texts: readonly (string | null)[],
  { plans, subscription_status: status, search, processors }: HolderFilter,
): boolean {
  const held = subscriptions.filter((subscription) => hasStatus(subscription, status));
  const onPlan = held.filter(
    ({ planId, version }) =>
      plans?.some(({ id, versions }) => id === planId && (versions?.includes(version) ?? true)) ?? true,
  );
  if (plans !== undefined && onPlan.length === 0) return false;
  if (processors !== undefined && !(processors.includes('stripe') && customer.stripeId !== null))
    return false;
  const wanted = search?.trim().toLowerCase() ?? '';
  return wanted === '' || texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}

/** A customer as a list by status shows it: with the plans of that status only, and what they grant. */
export function narrowed(customer: Customer, { subscription_status: status }: HolderFilter): Customer {
  if (status === undefined) return customer;
  const subscriptions = customer.subscriptions.filter((subscription) => hasStatus(subscription, status));
  const ids = new Set(subscriptions.map(({ id }) => id));
  const entitlements = customer.entitlements.filter(
    ({ subscriptionId }) => subscriptionId === null || ids.has(subscriptionId),
  );
  return { ...customer, subscriptions, entitlements };
}

function hasStatus({ status }: Subscription, wanted: HolderFilter['subscription_status']): boolean {
  return wanted === undefined ? status !== 'expired' && status !== 'paused' : status === wanted;
}
