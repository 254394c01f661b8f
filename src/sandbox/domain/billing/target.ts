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
  feature_quantities?: readonly { feature_id: string }[] | undefined;
}

export interface Target {
  holder: Holder;
  subscription: Subscription;
}

/**
 * The subscription that a request is about, of the customer or of the entity it names. Without a plan or an id: the main
 * plan that is paid for, else the free one, else an add-on, else what was bought once; the latest of several. A request
 * for quantities is about a plan that sells all of these features in advance.
 * @throws an `ApiError` with status 404
 */
export function findTarget(context: Context, choice: TargetChoice): Target {
  const { plan_id: planId, subscription_id: id } = choice;
  const holder = findHolder(context, choice.customer_id, choice.entity_id);
  refuseSeatHolder(holder);
  const candidates = holder.customer.subscriptions
    .filter(
      (one) =>
        one.licenseOf === null &&
        (one.status === 'active' || one.status === 'scheduled') &&
        one.entityId === (holder.entity?.id ?? null),
    )
    .toSorted((a, b) => b.createdAt - a.createdAt);
  const subscription =
    id !== undefined
      ? candidates.find((one) => one.id === id)
      : planId !== undefined
        ? candidates.toSorted(activeFirst).find((one) => one.planId === planId)
        : candidates
            .toSorted((a, b) => rank(context, a) - rank(context, b))
            .find((one) => sells(one, choice.feature_quantities ?? []));
  if (subscription !== undefined) return { holder, subscription };
  const what = id ?? planId;
  throw missing(
    'cus_product_not_found',
    what === undefined ? 'The customer has no such plan' : `The customer does not have plan ${what}`,
  );
}

function activeFirst(a: Subscription, b: Subscription): number {
  return Number(a.status === 'scheduled') - Number(b.status === 'scheduled');
}

function sells({ terms }: Subscription, quantities: readonly { feature_id: string }[]): boolean {
  return quantities.every(({ feature_id: featureId }) =>
    terms.items.some(
      ({ feature_id, price }) => feature_id === featureId && price?.billing_method === 'prepaid',
    ),
  );
}

function rank({ account }: Context, subscription: Subscription): number {
  if (subscription.oneOff) return 3;
  if (planOf(account, subscription)?.addOn === true) return 2;
  return paymentOf(subscription.terms) === 'free' ? 1 : 0;
}
