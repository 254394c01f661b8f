import type { Customer } from '../state/customer.ts';
import type { Plan, PlanTerms } from '../state/plan.ts';
import type { Subscription } from '../state/subscription.ts';
import type { Account } from '../state/account.ts';
import { isPaidByUse, longestInterval, monthlyRate, paymentOf } from './classify.ts';

/** The main plan that a new main plan of a group would take the place of. */
export function currentMain(
  account: Account,
  customer: Customer,
  group: string,
  entityId: string | null,
): Subscription | undefined {
  return customer.subscriptions.find(
    (subscription) =>
      subscription.status === 'active' &&
      !subscription.oneOff &&
      subscription.entityId === entityId &&
      isMainOf(account, subscription, group),
  );
}

/** Whether a subscription is to a main plan of a group. */
export function isMainOf(account: Account, { planId, version }: Subscription, group: string): boolean {
  return account.plans.some(
    (plan) => plan.id === planId && plan.version === version && !plan.addOn && plan.group === group,
  );
}

/** The version of a plan that a subscription is to. */
export function planOf(account: Account, { planId, version }: Subscription): Plan | undefined {
  return account.plans.find((plan) => plan.id === planId && plan.version === version);
}

/**
 * Whether a switch from one plan to another is an upgrade, which takes effect at once. From free to paid it is, from
 * paid to free it is not; to a longer interval it is, and so is one between plans that are paid once or by use. Else the
 * price per month decides, and an equal one counts as an upgrade.
 */
export function isUpgrade(from: PlanTerms, to: PlanTerms): boolean {
  const [before, after] = [paymentOf(from), paymentOf(to)];
  if (before === 'free' || after === 'free') return before === 'free';
  if (before === 'one_off' || after === 'one_off') return true;
  if (isPaidByUse(from) && isPaidByUse(to)) return true;
  return longestInterval(to) > longestInterval(from) || monthlyRate(to) >= monthlyRate(from);
}

/** The newest version of every plan that is not archived. */
export function latestPlans(account: Account): Plan[] {
  const newest = new Map(account.plans.map((plan) => [plan.id, plan]));
  return [...newest.values()].filter((plan) => !plan.archived);
}
