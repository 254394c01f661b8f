import { missing } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { completeCheckout } from './complete-checkout.ts';

/**
 * Pays on a checkout's page, as a customer would: what was waiting for the payment is carried out.
 * @throws an `ApiError`: 404 for a page that is not there, or was paid on; else as the request that waited
 */
export function payCheckout(context: Context, id: string): Record<string, unknown> {
  const checkout = context.account.checkouts.get(id);
  if (checkout === undefined) throw missing('checkout_not_found', `Checkout ${id} not found`);
  return { customer_id: completeCheckout(context, checkout, 'card').id, status: 'complete' };
}
