import { missing, refuse } from '../../api-error.ts';
import type { Account } from '../../state/account.ts';
import type { Invoice } from '../../state/invoice.ts';
import { money } from '../billing/money.ts';
import { payReferralsOf } from '../pay-referral.ts';

/** @throws an `ApiError` with status 404 */
export function findInvoice({ invoices }: Account, id: string): Invoice {
  const invoice = invoices.find((other) => other.id === id);
  if (invoice === undefined) throw missing('invoice_not_found', `Invoice ${id} not found`);
  return invoice;
}

/** @throws an `ApiError` with status 400 for an invoice that the API cannot change: another processor's */
export function checkProcessor({ id, processorType }: Invoice): void {
  if (processorType !== 'stripe') throw refuse(`Invoice ${id} is not Stripe's, but ${processorType}'s`);
}

/** Marks an invoice as paid: what its plans were waiting for happens. */
export function markPaid(account: Account, invoice: Invoice): void {
  invoice.status = 'paid';
  invoice.amountPaid = money(invoice.total - (invoice.creditApplied ?? 0));
  clearPastDue(account, invoice);
  const owner = account.customers.find(({ internalId }) => internalId === invoice.customer);
  if (owner === undefined) return;
  for (const subscription of owner.subscriptions) {
    const covered = subscription.status === 'active' && invoice.planIds.includes(subscription.planId);
    if (covered) payReferralsOf(account, owner, subscription);
  }
}

/** Voids an invoice: a plan that waits for it is never given, and credit that it took is given back. */
export function markVoid(account: Account, invoice: Invoice): void {
  const { customer, checkoutId, creditApplied = 0 } = invoice;
  invoice.status = 'void';
  invoice.creditApplied = 0;
  if (checkoutId !== null) account.checkouts.delete(checkoutId);
  addCredit(account, customer, creditApplied);
  clearPastDue(account, invoice);
}

/** Adds to what a customer has to its credit. @param customer - its internal id */
export function addCredit({ invoiceCredits }: Account, customer: string, amount: number): void {
  if (amount !== 0) invoiceCredits.set(customer, money((invoiceCredits.get(customer) ?? 0) + amount));
}

/** Plans are past due as long as an invoice of theirs is open. */
function clearPastDue({ customers, invoices }: Account, { customer, planIds }: Invoice): void {
  const owner = customers.find(({ internalId }) => internalId === customer);
  const open = invoices.filter((other) => other.customer === customer && other.status === 'open');
  for (const subscription of owner?.subscriptions ?? []) {
    const { planId } = subscription;
    if (!planIds.includes(planId) || open.some((other) => other.planIds.includes(planId))) continue;
    subscription.pastDue = false;
  }
}
