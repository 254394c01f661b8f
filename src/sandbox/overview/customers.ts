import type { StateItem } from 'starlight-evergreen/sandbox';
import { timeOf } from '../domain/find.ts';
import type { Account } from '../state/account.ts';
import { customerName, entityName, featureName } from './names.ts';
import { dateText, factsOf, moneyText } from './text.ts';

/** Customers, for readers. */
export function customerItems({ customers, invoiceCredits }: Account, now: number): StateItem[] {
  return customers.map((customer) => {
    const credit = invoiceCredits.get(customer.internalId) ?? 0;
    const own = timeOf(customer, now);
    return {
      id: customer.internalId,
      name: customerName(customer),
      facts: factsOf({
        ID: customer.id,
        Email: customer.email,
        Card: customer.paymentMethod === null ? 'none' : 'on file',
        Credit: credit === 0 ? undefined : moneyText(credit, customer.currency ?? 'usd'),
        'Test clock': own === now ? undefined : dateText(own),
        Metadata: Object.keys(customer.metadata).length === 0 ? undefined : JSON.stringify(customer.metadata),
      }),
    };
  });
}

/** Parts of customers, for readers. */
export function entityItems(account: Account): StateItem[] {
  return account.customers.flatMap((customer) =>
    customer.entities.map((entity) => ({
      id: `${customer.internalId}/${entity.id}`,
      name: entityName(entity),
      facts: factsOf({
        ID: entity.id,
        Feature: featureName(account, entity.featureId),
        Customer: customerName(customer),
      }),
    })),
  );
}
