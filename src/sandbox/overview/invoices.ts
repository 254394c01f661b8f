import type { StateItem } from 'starlight-evergreen/sandbox';
import type { Account } from '../state/account.ts';
import type { Invoice } from '../state/invoice.ts';
import { customerName, planName } from './names.ts';
import { dateText, factsOf, moneyText } from './text.ts';

/** Invoices, for readers. */
export function invoiceItems(account: Account): StateItem[] {
  const { customers, invoices } = account;
  return invoices.map((invoice) => {
    const owner = customers.find(({ internalId }) => internalId === invoice.customer);
    return {
      id: invoice.id,
      name: `${moneyText(invoice.total, invoice.currency)} on ${dateText(invoice.createdAt)}`,
      facts: factsOf({
        Status: invoice.status,
        Total: moneyText(invoice.total, invoice.currency),
        Refunded:
          invoice.refundedAmount === 0 ? undefined : moneyText(invoice.refundedAmount, invoice.currency),
        For: contentsOf(account, invoice),
        Customer: customers.length > 1 && owner !== undefined ? customerName(owner) : undefined,
      }),
    };
  });
}

/** Pages on which customers have not paid yet, for readers. */
export function checkoutItems({ checkouts, customers }: Account): StateItem[] {
  return [...checkouts.values()].map(({ id, url, path, customer }) => {
    const owner = customers.find(({ internalId }) => internalId === customer);
    return {
      id,
      name: id,
      facts: factsOf({
        'Waits to do': path.replace(/^\/v1\//, ''),
        Customer: owner && customerName(owner),
        URL: url,
      }),
    };
  });
}

/** What is charged, in a few words. */
function contentsOf(account: Account, { planIds, lines }: Invoice): string {
  const names = [...new Set(planIds.filter((id) => id !== '').map((id) => planName(account, id)))];
  return (names.length > 0 ? names : lines.map(({ description }) => description)).slice(0, 5).join(', ');
}
