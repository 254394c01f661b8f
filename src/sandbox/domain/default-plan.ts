import { refuse } from '../api-error.ts';
import type { Account } from '../state/account.ts';
import type { Plan } from '../state/plan.ts';
import { isDefaultTrial, paymentOf } from './classify.ts';
import { latestPlans } from './transition.ts';

/**
 * Refuses to give a plan to new customers by itself when it costs something from the start, or when its group gives
 * away another one of its kind: a free plan, or a paid one with a trial that needs no card.
 * @throws an `ApiError` with status 400
 */
export function checkDefault(account: Account, plan: Plan): void {
  if (!plan.autoEnable) return;
  const free = paymentOf(plan) === 'free';
  if (paymentOf(plan) === 'one_off' || !(free || isDefaultTrial(plan))) {
    throw refuse(`Plan ${plan.id} has prices: it cannot be enabled by itself`);
  }
  const other = latestPlans(account).find(
    ({ id, group, autoEnable, ...terms }) =>
      autoEnable && id !== plan.id && group === plan.group && (paymentOf(terms) === 'free') === free,
  );
  if (other !== undefined) throw refuse(`Plan ${other.id} of the same group is already enabled by itself`);
}

/** @throws an `ApiError` with status 400: what is paid once has no trial */
export function checkTrial(plan: Plan): void {
  if (plan.freeTrial !== null && paymentOf(plan) === 'one_off') {
    throw refuse(`Plan ${plan.id} is paid once: it cannot have a trial`);
  }
}
