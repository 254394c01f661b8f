import type { StateItem } from 'starlight-evergreen/sandbox';
import { parentOf } from '../domain/licenses/seats.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Subscription } from '../state/subscription.ts';
import { ofWhom, planName } from './names.ts';
import { countText, dateFact, dateText, factsOf } from './text.ts';

/** Plans that customers have, or are going to have, for readers. What has ended is not shown. */
export function subscriptionItems(account: Account, now: number): StateItem[] {
  return account.customers.flatMap((customer) =>
    customer.subscriptions
      .filter(({ status }) => status !== 'expired')
      .map((subscription) => ({
        id: `${customer.internalId}/${subscription.id}`,
        name: planName(account, subscription.planId) + ofWhom(account, customer, subscription.entityId),
        facts: subscriptionFacts(customer, subscription, now),
      })),
  );
}

/** A license has the billing state of the plan that offers it. */
function subscriptionFacts(customer: Customer, subscription: Subscription, now: number): StateItem['facts'] {
  const { oneOff, quantity, prepaid, version, trialEndsAt, startedAt, expiresAt, status } = subscription;
  const { currentPeriodEnd, canceledAt } = parentOf(customer, subscription);
  const bought = Object.entries(prepaid).filter(([, units]) => units > 0);
  return factsOf({
    Status: statusOf(customer, subscription, now),
    Version: version > 1 ? String(version) : undefined,
    Quantity: quantity === 1 ? undefined : countText(quantity),
    Prepaid: bought.map(([featureId, units]) => `${countText(units)} ${featureId}`).join(', '),
    'Trial ends': trialEndsAt !== null && trialEndsAt > now ? dateText(trialEndsAt) : undefined,
    'Period ends': dateFact(currentPeriodEnd),
    [status === 'scheduled' ? 'Starts' : oneOff ? 'Bought' : 'Started']: dateText(startedAt),
    Cancelled: dateFact(canceledAt),
    Ends: dateFact(expiresAt),
  });
}

function statusOf(customer: Customer, subscription: Subscription, now: number): string {
  const { status, trialEndsAt } = subscription;
  if (status === 'active' && parentOf(customer, subscription).pastDue) return 'past due';
  return status === 'active' && trialEndsAt !== null && trialEndsAt > now ? 'on trial' : status;
}
