import type { AttachBody } from '../../schema/attach.ts';
import type { UpdateBody } from '../../schema/update-subscription.ts';
import type { Customer } from '../../state/customer.ts';
import type { AttachIntent } from '../attach.ts';
import { paymentOf } from '../classify.ts';

/** A page that the customer has to visit first: to pay on, or to confirm a change. */
export type CheckoutType = 'stripe_checkout' | 'autumn_checkout';

/**
 * Which page attaching a plan leads to, if any. Without a card, what is bought once and what starts to be billed is paid
 * on a page; what is billed already is changed at once. `redirect_mode: "always"` leads to a page in any case.
 */
export function checkoutOfAttach(intent: AttachIntent, body: AttachBody): CheckoutType | null {
  const { holder, terms, joined, trial, startsAt } = intent;
  const { customer, now } = holder;
  if (body.no_billing_changes === true || leadsNowhere(body) || startsAt > now + 60_000) return null;
  const payment = paymentOf(terms);
  const starts = payment === 'one_off' || (payment === 'recurring' && joined === undefined);
  const cardless = trial.endsAt !== null && trial.starts?.card_required === false && payment === 'recurring';
  if (starts && customer.paymentMethod === null && !cardless) return 'stripe_checkout';
  if (body.redirect_mode !== 'always') return null;
  return starts ? 'stripe_checkout' : 'autumn_checkout';
}

/** Which page attaching several plans leads to, if any: always one to pay on. */
export function checkoutOfSeveral(
  { paymentMethod }: Customer,
  intents: readonly AttachIntent[],
  body: Pick<AttachBody, 'redirect_mode' | 'invoice_mode'>,
): CheckoutType | null {
  if (leadsNowhere(body) || intents.every(({ terms }) => paymentOf(terms) === 'free')) return null;
  return paymentMethod === null || body.redirect_mode === 'always' ? 'stripe_checkout' : null;
}

/** Which page a change of a plan leads to, when the request asks for one: to pay on if nothing of it is billed yet. */
export function checkoutOfChange(startsBilling: boolean, body: UpdateBody): CheckoutType | null {
  const { redirect_mode: mode, invoice_mode: invoice, no_billing_changes: unbilled } = body;
  if (mode !== 'always' || invoice?.enabled === true || unbilled === true) return null;
  return startsBilling ? 'stripe_checkout' : 'autumn_checkout';
}

function leadsNowhere({
  redirect_mode: mode,
  invoice_mode: invoice,
}: Pick<AttachBody, 'redirect_mode' | 'invoice_mode'>): boolean {
  return mode === 'never' || invoice?.enabled === true;
}
