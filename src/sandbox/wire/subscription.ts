import { isSeat, parentOf } from '../domain/licenses/seats.ts';
import { planOf } from '../domain/transition.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Subscription } from '../state/subscription.ts';
import { planView } from './plan.ts';

/**
 * Plans on the wire: recurring ones under subscriptions, those bought once under purchases. Expired and paused ones are not shown,
 * and licenses only for the entity that has them.
 * @param entityId - only what this entity has, itself or with its customer; `undefined` for all of a customer's
 */
export function subscriptionsView(
  account: Account,
  customer: Customer,
  expand: ReadonlySet<string>,
  entityId?: string,
): { subscriptions: Record<string, unknown>[]; purchases: Record<string, unknown>[] } {
  const held = customer.subscriptions.filter(({ status }) => status !== 'expired' && status !== 'paused');
  const own = held.filter((subscription) => subscription.entityId === entityId);
  const shared = held.filter(
    (subscription) => !isSeat(subscription) && (entityId === undefined || subscription.entityId === null),
  );
  const shown = [...own, ...shared];
  return {
    subscriptions: shown
      .filter(({ oneOff }) => !oneOff)
      .map((subscription) =>
        subscriptionView(account, customer, subscription, expand.has('subscriptions.plan')),
      ),
    purchases: shown
      .filter(({ oneOff }) => oneOff)
      .map((purchase) => purchaseView(account, purchase, expand.has('purchases.plan'))),
  };
}

/** A license has the billing state of the plan that offers it. */
function subscriptionView(
  account: Account,
  customer: Customer,
  subscription: Subscription,
  expand: boolean,
): Record<string, unknown> {
  const plan = planOf(account, subscription);
  const parent = parentOf(customer, subscription);
  return {
    id: subscription.id,
    plan: expand && plan !== undefined ? planView(account, { ...plan, ...subscription.terms }) : undefined,
    plan_id: subscription.planId,
    auto_enable: plan?.autoEnable ?? false,
    add_on: plan?.addOn ?? false,
    status: subscription.status,
    past_due: parent.pastDue,
    canceled_at: parent.canceledAt,
    expires_at: subscription.expiresAt,
    trial_ends_at: subscription.trialEndsAt,
    started_at: subscription.startedAt,
    current_period_start: parent.currentPeriodStart,
    current_period_end: parent.currentPeriodEnd,
    quantity: subscription.quantity,
    scope: subscription.entityId === null ? 'customer' : 'entity',
  };
}

function purchaseView(account: Account, purchase: Subscription, expand: boolean): Record<string, unknown> {
  const plan = planOf(account, purchase);
  return {
    plan: expand && plan !== undefined ? planView(account, { ...plan, ...purchase.terms }) : undefined,
    plan_id: purchase.planId,
    expires_at: purchase.expiresAt,
    started_at: purchase.startedAt,
    quantity: purchase.quantity,
    scope: purchase.entityId === null ? 'customer' : 'entity',
  };
}
