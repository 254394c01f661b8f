import type { Customer } from '../state/customer.ts';
import type { Plan, PlanTerms } from '../state/plan.ts';
import type { Subscription } from '../state/subscription.ts';
import type { Account } from '../state/account.ts';
import { cycleMonths, monthlyPrice, paymentOf } from './classify.ts';

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
 * paid to free it is not, a longer cycle is; else the price per month decides, and an equal one counts as an upgrade.
 */
export function isUpgrade(from: PlanTerms, to: PlanTerms): boolean {
  const [before, after] = [paymentOf(from) !== 'free', paymentOf(to) !== 'free'];
  if (before !== after) return after;
  if (!before) return true;
  const [short, long] = [cycleMonths(from), cycleMonths(to)];
  if (monthlyPrice(from) === 0 && monthlyPrice(to) === 0) return true;
  if (short !== long) return long > short;
  return monthlyPrice(to) >= monthlyPrice(from);
}

/** The newest version of every plan that is not archived. */
export function latestPlans(account: Account): Plan[] {
  const newest = new Map(account.plans.map((plan) => [plan.id, plan]));
  return [...newest.values()].filter((plan) => !plan.archived);
}
