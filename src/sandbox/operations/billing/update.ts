import { updatePath, updateSubscription } from '../../domain/billing/update-subscription.ts';
import { defineOperation } from '../../http/operation.ts';
import { updateBody } from '../../schema/update-subscription.ts';

/** Changes a subscription's quantities or terms, cancels it, or takes a cancellation back. */
export const update = defineOperation({
  path: updatePath,
  request: updateBody,
  handle: (context, body) => updateSubscription(context, body, 'asked'),
});
