import type { Account } from '../state/account.ts';
import type { Plan } from '../state/plan.ts';
import { paymentOf } from './classify.ts';
import type { Holder } from './holder.ts';
import { currentMain, isUpgrade } from './transition.ts';
import { trialAvailable } from './trial.ts';

/** What a plan would be for a customer. */
export interface Eligibility {
  trial_available?: boolean;
  status?: 'active' | 'scheduled';
  canceling?: boolean;
  trialing?: boolean;
  attach_action: 'activate' | 'upgrade' | 'downgrade' | 'none' | 'purchase';
}

/** What would happen if a holder attached a plan, and what it has of it already. */
export function eligibilityOf(account: Account, holder: Holder, plan: Plan): Eligibility {
  const { customer, entity, now } = holder;
  const held = customer.subscriptions.find(
    ({ planId, status, entityId }) =>
      planId === plan.id && status !== 'expired' && entityId === (entity?.id ?? null),
  );
  return {
    ...(plan.freeTrial === null ? {} : { trial_available: trialAvailable(account, customer, plan) }),
    ...(held === undefined || held.status === 'expired'
      ? {}
      : {
          status: held.status,
          canceling: held.canceledAt !== null,
          trialing: held.trialEndsAt !== null && held.trialEndsAt > now,
        }),
    attach_action: attachAction(account, holder, plan),
  };
}

function attachAction(
  account: Account,
  { customer, entity }: Holder,
  plan: Plan,
): Eligibility['attach_action'] {
  if (paymentOf(plan) === 'one_off') return 'purchase';
  if (plan.addOn) return 'activate';
  const current = currentMain(account, customer, plan.group, entity?.id ?? null);
  if (current === undefined) return 'activate';
  if (current.planId === plan.id) return 'none';
  return isUpgrade(current.terms, plan) ? 'upgrade' : 'downgrade';
}
