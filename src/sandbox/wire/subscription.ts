import { isSeat, parentOf } from '../domain/licenses/seats.ts';
import { planOf } from '../domain/transition.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Subscription } from '../state/subscription.ts';
import { planView } from './plan.ts';

/**
 * Plans on the wire: recurring ones under subscriptions, those bought once under purchases. Expired and paused ones are
 * not shown, licenses only for the entity that has them, and a plan of several entities once.
 * @param entityId - only what this entity has, itself or with its customer; `undefined` for all of a customer's
 */
export function subscriptionsView(
  account: Account,
  customer: Customer,
  now: number,
  expand: ReadonlySet<string>,
  entityId?: string,
): { subscriptions: Record<string, unknown>[]; purchases: Record<string, unknown>[] } {
  const current = customer.subscriptions.filter(
    ({ status }) => status === 'active' || status === 'scheduled',
  );
  const own = current.filter((subscription) => subscription.entityId === entityId);
  const shared = current.filter(
    (one) => !isSeat(one) && (one.entityId === null || (entityId === undefined && isNewest(one, current))),
  );
  const shown = [...own, ...shared];
  return {
    subscriptions: shown
      .filter(({ oneOff }) => !oneOff)
      .map((subscription) =>
        subscriptionView(account, customer, now, subscription, expand.has('subscriptions.plan')),
      ),
    purchases: shown
      .filter(({ oneOff }) => oneOff)
      .map((purchase) => purchaseView(account, purchase, expand.has('purchases.plan'))),
  };
}

/** Whether a plan of an entity is the newest of its kind: a customer is shown each plan of its entities once. */
function isNewest(subscription: Subscription, current: readonly Subscription[]): boolean {
  const alike = current.filter(
    (other) =>
      other.entityId !== null &&
      !isSeat(other) &&
      other.planId === subscription.planId &&
      other.version === subscription.version,
  );
  return alike.toSorted((a, b) => a.createdAt - b.createdAt).at(-1) === subscription;
}

/** A license has the billing state of the plan that offers it. */
function subscriptionView(
  account: Account,
  customer: Customer,
  now: number,
  subscription: Subscription,
  expand: boolean,
): Record<string, unknown> {
  const plan = planOf(account, subscription);
  const parent = parentOf(customer, subscription);
  const { trialEndsAt, startedAt } = subscription;
  const trial = trialEndsAt !== null && trialEndsAt > now ? trialEndsAt : null;
  const unbilled = parent.billing === null && trial !== null;
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
    trial_ends_at: trial,
    started_at: startedAt,
    current_period_start: unbilled ? startedAt : parent.currentPeriodStart,
    current_period_end: unbilled ? trial : parent.currentPeriodEnd,
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
