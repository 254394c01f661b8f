import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Grant, Reward } from '../state/reward.ts';
import { addUnits } from './calendar.ts';

/**
 * Gives a customer a reward: units at once, money off its next invoices.
 * @param at - the customer's time, Unix milliseconds
 */
export function giveReward(account: Account, customer: Customer, reward: Reward, at: number): void {
  if (reward.kind === 'feature_grant') {
    for (const grant of reward.grants) giveGrant(account, customer, grant, at);
    return;
  }
  // The processor keeps coupons, and knows the customer from then on.
  customer.stripeId ??= account.ids.next('cus_stripe');
  const { type, length } = reward.duration;
  const end = type === 'months' ? addUnits(at, 'month', length ?? 1) : null;
  account.discounts.push({
    customer: customer.internalId,
    rewardId: reward.id,
    everywhere: true,
    start: at,
    end,
  });
}

/** Adds a row outside any plan. It is granted once, and lasts until it expires. */
function giveGrant(account: Account, customer: Customer, grant: Grant, now: number): void {
  const feature = account.features.find(({ id }) => id === grant.feature_id);
  if (feature === undefined) return;
  const included = grant.included ?? 0;
  customer.entitlements.push({
    id: account.ids.next('cus_ent'),
    featureId: feature.id,
    planId: null,
    subscriptionId: null,
    entityId: null,
    createdAt: now,
    addOn: false,
    included,
    adjustment: 0,
    prepaid: 0,
    balance: included,
    unlimited: false,
    consumable: feature.consumable,
    reset: feature.type !== 'boolean' && feature.consumable ? { interval: 'one_off', count: 1 } : null,
    nextResetAt: null,
    price: null,
    rolloverRule: null,
    rollovers: [],
    expiresAt: grant.expiry === null ? null : addUnits(now, grant.expiry.type, grant.expiry.length),
  });
}
