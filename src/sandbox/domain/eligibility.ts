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
  const own = customer.subscriptions.filter(
    ({ planId, entityId }) => planId === plan.id && entityId === (entity?.id ?? null),
  );
  const active = own.find(({ status }) => status === 'active');
  const scheduled = own.some(({ status }) => status === 'scheduled');
  const action =
    paymentOf(plan) !== 'one_off' && (active !== undefined || scheduled)
      ? 'none'
      : attachAction(account, holder, plan);
  const smaller = action === 'downgrade' && paymentOf(plan) !== 'free';
  return {
    ...(plan.freeTrial === null
      ? {}
      : { trial_available: !smaller && trialAvailable(customer, plan, entity?.id ?? null) }),
    ...(active === undefined && scheduled ? { status: 'scheduled' } : {}),
    ...(active === undefined
      ? {}
      : {
          status: 'active',
          canceling: active.canceledAt !== null,
          trialing: active.trialEndsAt !== null && active.trialEndsAt > now,
        }),
    attach_action: action,
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
  return isUpgrade(current.terms, plan) ? 'upgrade' : 'downgrade';
}
