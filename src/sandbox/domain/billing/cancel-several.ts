import { invalidInputs } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import type { MultiUpdateBody } from '../../schema/update-subscription.ts';
import { refuseLicenses } from '../licenses/guards.ts';
import type { Cancellation } from './cancel.ts';
import { findTarget } from './target.ts';

/**
 * The cancellations that a request lists.
 * @throws an `ApiError`: 404 when the customer does not have one of the plans, 400 for the same one twice, and for
 * plans with licenses
 */
export function cancellationsOf(
  context: Context,
  { customer_id, entity_id, refund_last_payment: refund, updates }: MultiUpdateBody,
): [Cancellation, ...Cancellation[]] {
  const all = updates.map((update): Cancellation => {
    const target = findTarget(context, { ...update, customer_id, entity_id: update.entity_id ?? entity_id });
    return { ...target, action: update.cancel_action, proration: update.proration_behavior, refund };
  });
  if (new Set(all.map(({ subscription }) => subscription)).size < all.length) {
    throw invalidInputs('updates: a subscription is there twice');
  }
  refuseLicenses(
    'billing.multi_update',
    all.map(({ subscription }) => subscription.terms),
  );
  const [first, ...rest] = all;
  if (first === undefined) throw invalidInputs('updates: must name at least one plan');
  return [first, ...rest];
}
