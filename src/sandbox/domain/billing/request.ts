import type { Context } from '../../context.ts';
import type { Checkout } from '../../state/checkout.ts';
import type { Customer } from '../../state/customer.ts';
import type { Invoice } from '../../state/invoice.ts';
import type { Subscription } from '../../state/subscription.ts';
import { checkPromoCodes, countPromoCodes } from '../promo-code.ts';
import type { CheckoutType } from './checkout-type.ts';
import { keepCoupons, useUpCoupons } from './discount.ts';
import { type Bill, createInvoice, lockIn } from './invoice.ts';
import { sumOf } from './line.ts';
import { claimLines } from './paid-share.ts';
import type { Quote } from './quote.ts';

/** How a request is paid: as it asks for, by a customer who has just paid on a page, or by an invoice paid since. */
export type Payment = 'asked' | 'card' | 'settled';

/** A request that may cost something. */
export interface BillingRequest {
  customer: Customer;
  entityId: string | undefined;
  now: number;
  /** The operation and its body, to carry out once it is paid. */
  path: string;
  body: unknown;
  quote: Quote;
  /** The page that the customer visits first. */
  checkout: CheckoutType | null;
  invoiceMode?:
    | {
        enabled: boolean;
        enable_plan_immediately: boolean;
        finalize: boolean;
        net_terms_days?: number | undefined;
      }
    | undefined;
  /** Give the plan before it is paid for. */
  early: boolean;
  noBillingChanges: boolean;
  carryOut(collection: Subscription['collection']): void;
}

/** What happened, on the wire. */
export interface BillingAnswer {
  customer_id: string | null;
  entity_id?: string | undefined;
  payment_url: string | null;
  invoice?: Record<string, unknown> | undefined;
  required_action?: { code: string; reason: string } | undefined;
}

/** The card that a test customer pays with. */
const testCard = {
  type: 'card',
  card: { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2030 },
};

/** Notes a card that a customer has given. */
export function giveCard({ ids }: Context['account'], customer: Customer): void {
  customer.paymentMethod ??= { id: ids.next('pm'), ...testCard };
}

/** Carries a request out, now or when it is paid, and charges for it. */
export function handleBilling(context: Context, request: BillingRequest, payment: Payment): BillingAnswer {
  const { account } = context;
  const { customer, quote, invoiceMode, noBillingChanges } = request;
  // What is paid for now was allowed when it was asked for.
  if (payment === 'asked') checkPromoCodes(account, customer, quote.promoCodes);
  const answer = { customer_id: customer.id, entity_id: request.entityId, payment_url: null };
  const bill = {
    lines: quote.lines,
    currency: quote.currency,
    entityId: request.entityId ?? null,
    trialOf: quote.opensTrial === true ? quote.incoming.map(({ plan }) => plan.id) : [],
  };
  const byInvoice = invoiceMode?.enabled === true;
  if (payment === 'settled') {
    request.carryOut(byInvoice ? 'invoice' : 'card');
    return answer;
  }
  if (payment === 'asked' && request.checkout !== null) {
    const checkout = openCheckout(account, customer, request.path, request.body);
    if (request.early) {
      request.carryOut(noBillingChanges ? 'none' : 'card');
      checkout.bill = bill;
    }
    return { ...answer, payment_url: checkout.url };
  }
  if (noBillingChanges) {
    request.carryOut('none');
    return answer;
  }
  if (byInvoice && payment === 'asked') return sendInvoice(context, request, bill, answer);
  if (customer.paymentMethod === null && sumOf(bill.lines) > 0) {
    const reason = 'The customer has no payment method: the invoice waits to be paid.';
    const sent = sendInvoice(context, request, bill, answer);
    return { ...sent, required_action: { code: 'payment_method_required', reason } };
  }
  const invoice = createInvoice(account, customer, bill, { status: 'paid', now: request.now });
  if (sumOf(bill.lines) < 0 && bill.trialOf.length > 0) {
    // What is given back as a trial begins is a bill of its own.
    createInvoice(account, customer, { ...bill, lines: [] }, { status: 'paid', now: request.now });
  }
  afterBill(context, request);
  carryOutFor(invoice, request, 'card');
  return { ...answer, invoice: invoice === null ? undefined : invoiceSummary(invoice) };
}

/** Sends an invoice. What it is for waits until it is paid, unless it is to be given at once. */
function sendInvoice(
  context: Context,
  request: BillingRequest,
  bill: Bill,
  answer: BillingAnswer,
): BillingAnswer {
  const { account } = context;
  const { customer, invoiceMode, now, early } = request;
  const status = invoiceMode?.finalize === false ? 'draft' : 'open';
  const netTermsDays = invoiceMode?.net_terms_days;
  const invoice = createInvoice(account, customer, bill, { status, now, netTermsDays });
  afterBill(context, request);
  if (invoice === null || early || invoiceMode?.enable_plan_immediately === true) {
    carryOutFor(invoice, request, 'invoice');
  } else invoice.checkoutId = openCheckout(account, customer, request.path, request.body).id;
  if (invoice === null) return answer;
  return { ...answer, payment_url: invoice.hostedInvoiceUrl, invoice: invoiceSummary(invoice) };
}

/** Carries a request out, and notes which lines of its invoice are for the plans that come with it. */
function carryOutFor(
  invoice: Invoice | null,
  { customer, carryOut }: BillingRequest,
  collection: Subscription['collection'],
): void {
  const before = new Set(customer.subscriptions);
  carryOut(collection);
  if (invoice === null) return;
  claimLines(
    invoice,
    customer.subscriptions.filter((subscription) => !before.has(subscription)),
  );
}

function afterBill({ account }: Context, { customer, quote, now }: BillingRequest): void {
  if (quote.lines.some(({ discounts }) => discounts.length > 0)) useUpCoupons(account, customer);
  const billed = quote.lines.some(({ amount }) => amount !== 0);
  keepCoupons(account, customer, quote.coupons, { now, from: quote.couponsFrom ?? now, billed });
  countPromoCodes(quote.promoCodes);
}

/** Keeps what will happen when the customer has paid. The processor knows the customer from then on. */
export function openCheckout(
  account: Context['account'],
  customer: Customer,
  path: string,
  body: unknown,
): Checkout {
  customer.stripeId ??= account.ids.next('cus_stripe');
  const id = account.ids.next('cs_test');
  const url = `https://checkout.stripe.com/c/pay/${id}`;
  const checkout: Checkout = { id, customer: customer.internalId, url, path, body, bill: null };
  account.checkouts.set(id, checkout);
  return checkout;
}

/** Charges for what was given before it was paid for. */
export function payBill({ account }: Context, customer: Customer, bill: Bill, now: number): void {
  lockIn(account, customer, bill.currency);
  createInvoice(account, customer, bill, { status: 'paid', now });
}

/** An invoice as billing operations answer with it. */
function invoiceSummary({
  status,
  stripeId,
  total,
  currency,
  hostedInvoiceUrl,
}: Invoice): Record<string, unknown> {
  return {
    status,
    stripe_id: stripeId,
    total,
    currency,
    hosted_invoice_url: hostedInvoiceUrl,
  };
}
