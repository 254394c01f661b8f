import { refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Entitlement } from '../../state/entitlement.ts';
import { decimal } from '../decimal.ts';
import { chosenPromoCodes } from '../promo-code.ts';
import { boughtOnce, rowsOf } from '../subscription-rows.ts';
import { planOf } from '../transition.ts';
import { incomingPlan } from './changes.ts';
import { chosenCoupons, discounted, standingCoupons } from './discount.ts';
import { counted } from './line.ts';
import { costOfUnits } from './money.ts';
import { billedPlans, nextCycle } from './next-cycle.ts';
import { frameOf } from './period.ts';
import type { Quote } from './quote.ts';
import { ownCurrency } from './renewal.ts';
import type { Target } from './target.ts';
import { buyUnits } from './top-up.ts';

/** A pack of a running plan that is bought once more. */
export interface TopUp extends Target {
  row: Entitlement;
  units: number;
}

/**
 * Works out which pack is bought.
 * @throws an `ApiError` with status 400 for anything beside one quantity
 */
export function resolveTopUp(target: Target, body: UpdateBody): TopUp {
  const [wanted, ...others] = body.feature_quantities ?? [];
  const { cancel_action, billing_cycle_anchor, refund_last_payment, recalculate_balances } = body;
  const alone = [cancel_action, billing_cycle_anchor, refund_last_payment, recalculate_balances].every(
    (part) => part === undefined,
  );
  const { customer } = target.holder;
  const row = rowsOf(customer, target.subscription).find(
    (candidate) => candidate.featureId === wanted?.feature_id && boughtOnce(candidate),
  );
  if (wanted === undefined || others.length > 0 || !alone || row === undefined) {
    throw refuse('feature_quantities: what is paid once is bought on its own, with no other change');
  }
  return { ...target, row, units: wanted.quantity ?? 0 };
}

/**
 * What a pack costs: always all of it, and at once.
 * @throws an `ApiError` with status 400 for an unknown coupon
 */
export function quoteTopUp({ account }: Context, topUp: TopUp, body: UpdateBody): Quote {
  const { holder, subscription, row, units } = topUp;
  const { customer, now } = holder;
  const { price, featureId } = row;
  const currency = ownCurrency(customer);
  const coupons = chosenCoupons(account, body.discounts);
  const plan = planOf(account, subscription);
  const frame = frameOf(subscription, now);
  const plans = billedPlans(account, customer, subscription.billing);
  const next = frame === null ? null : nextCycle(account, { plans, frame, fresh: false, now, currency });
  const feature = account.features.find(({ id }) => id === featureId);
  const quote = {
    currency,
    next,
    coupons,
    promoCodes: chosenPromoCodes(account, body.discounts),
    outgoing: [],
  };
  if (price === null || plan === undefined || feature === undefined) {
    return { ...quote, lines: [], incoming: [] };
  }
  const line = {
    name: feature.name,
    description: `${plan.name} - ${counted(units, feature)}`,
    planId: plan.id,
    featureId,
    quantity: units,
    amount: costOfUnits(price, row.included, units, currency),
    period: null,
    prorated: false,
    discounts: [],
  };
  const free = body.no_billing_changes === true || line.amount === 0;
  const applied = [...coupons, ...standingCoupons(account, customer, now)];
  const prepaid = {
    ...subscription.prepaid,
    [featureId]: decimal((subscription.prepaid[featureId] ?? 0) + units),
  };
  return {
    ...quote,
    lines: free ? [] : discounted([line], applied),
    incoming: [
      incomingPlan({ plan, terms: subscription.terms, prepaid }, { expiresAt: subscription.expiresAt }),
    ],
  };
}

/** Gives the units, after what is owed of the feature. */
export function carryOutTopUp({ holder, subscription, row, units }: TopUp): void {
  buyUnits(holder.customer, subscription, row, units, holder.now);
}
