import { missing } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { Subscription } from '../../state/subscription.ts';
import { paymentOf } from '../classify.ts';
import { findHolder } from '../find.ts';
import type { Holder } from '../holder.ts';
import { refuseSeatHolder } from '../licenses/guards.ts';
import { planOf } from '../transition.ts';

/** Which subscription a request is about. */
export interface TargetChoice {
  customer_id: string;
  entity_id?: string | undefined;
  plan_id?: string | undefined;
  subscription_id?: string | undefined;
}

export interface Target {
  holder: Holder;
  subscription: Subscription;
}

/**
 * The subscription that a request is about. Without a plan or an id: the main plan that is paid for, else the free
 * one, else an add-on, else what was bought once. Scheduled ones are found when they are named.
 * @throws an `ApiError` with status 404
 */
export function findTarget(context: Context, choice: TargetChoice): Target {
  const { plan_id: planId, subscription_id: id } = choice;
  const holder = findHolder(context, choice.customer_id, choice.entity_id);
  refuseSeatHolder(holder);
  const named = planId !== undefined || id !== undefined;
  const candidates = holder.customer.subscriptions
    .filter(
      (one) =>
        one.licenseOf === null &&
        (one.status === 'active' || (named && one.status === 'scheduled')) &&
        (id !== undefined || one.entityId === (holder.entity?.id ?? null)) &&
        (planId === undefined || one.planId === planId) &&
        (id === undefined || one.id === id),
    )
    .toSorted((a, b) => rank(context, a) - rank(context, b));
  const [subscription] = candidates;
  if (subscription !== undefined) return { holder, subscription };
  const what = id ?? planId;
  throw missing(
    'cus_product_not_found',
    what === undefined ? 'The customer has no plan' : `The customer does not have plan ${what}`,
  );
}

function rank({ account }: Context, subscription: Subscription): number {
  const scheduled = subscription.status === 'scheduled' ? 4 : 0;
  if (subscription.oneOff) return scheduled + 3;
  if (planOf(account, subscription)?.addOn === true) return scheduled + 2;
  return scheduled + (paymentOf(subscription.terms) === 'free' ? 1 : 0);
}
