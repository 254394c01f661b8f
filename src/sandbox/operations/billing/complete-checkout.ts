import { missing } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { validate } from '../../http/validate.ts';
import { attachBody } from '../../schema/attach.ts';
import { createScheduleBody } from '../../schema/create-schedule.ts';
import { multiAttachBody } from '../../schema/multi-attach.ts';
import { setupPaymentBody } from '../../schema/setup-payment.ts';
import { updateBody } from '../../schema/update-subscription.ts';
import type { Checkout } from '../../state/checkout.ts';
import type { Customer } from '../../state/customer.ts';
import { timeOf } from '../../domain/find.ts';
import { markPaid } from '../../domain/invoices/close.ts';
import { settle } from '../../domain/settle.ts';
import { attachPath, attachPlan } from '../../domain/billing/attach-plan.ts';
import { attachPlans, multiAttachPath } from '../../domain/billing/attach-plans.ts';
import { createSchedule, createSchedulePath } from '../../domain/billing/create-schedule.ts';
import { giveCard, payBill, type Payment } from '../../domain/billing/request.ts';
import { finishSetup, setupPaymentPath } from '../../domain/billing/setup-payment.ts';
import { updatePath, updateSubscription } from '../../domain/billing/update-subscription.ts';

/**
 * Carries out what a checkout was waiting for.
 * @param payment - `card`: the customer has paid on the checkout's page, with a card that is kept; `settled`: the
 * invoice that the checkout belongs to has been paid
 * @throws an `ApiError` when the request cannot be carried out any more; the checkout stays then
 */
export function completeCheckout(
  context: Context,
  checkout: Checkout,
  payment: Exclude<Payment, 'asked'>,
): Customer {
  const { account } = context;
  const customer = account.customers.find(({ internalId }) => internalId === checkout.customer);
  if (customer === undefined) throw missing('customer_not_found', 'The customer of the checkout is gone');
  const now = timeOf(customer, context.now);
  settle(account, customer, now);
  const card = customer.paymentMethod;
  if (payment === 'card') giveCard(account, customer);
  try {
    if (checkout.bill === null) carryOut(context, checkout, payment);
    else payBill(context, customer, checkout.bill, now);
  } catch (error) {
    customer.paymentMethod = card;
    throw error;
  }
  account.checkouts.delete(checkout.id);
  if (payment === 'card') payWhatIsDue(context, customer);
  return customer;
}

/** Charges the new card for invoices that the old one, or none, could not pay. */
function payWhatIsDue({ account }: Context, { internalId, subscriptions }: Customer): void {
  const due = new Set(subscriptions.filter(({ pastDue }) => pastDue).map(({ planId }) => planId));
  for (const invoice of account.invoices) {
    const { customer, status, planIds } = invoice;
    if (customer !== internalId || status !== 'open' || !planIds.some((id) => due.has(id))) continue;
    markPaid(account, invoice);
  }
}

function carryOut(context: Context, { path, body }: Checkout, payment: Exclude<Payment, 'asked'>): void {
  switch (path) {
    case attachPath:
      attachPlan(context, validate(attachBody, body), payment);
      return;
    case multiAttachPath:
      attachPlans(context, validate(multiAttachBody, body), payment);
      return;
    case createSchedulePath:
      createSchedule(context, validate(createScheduleBody, body), payment);
      return;
    case updatePath:
      updateSubscription(context, validate(updateBody, body), payment);
      return;
    case setupPaymentPath:
      finishSetup(context, validate(setupPaymentBody, body));
      return;
    default:
      throw new Error(`no checkout is opened by ${path}`);
  }
}
