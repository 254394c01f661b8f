import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { createCustomer } from '../../domain/create-customer.ts';
import { lookUpCustomer, timeOf } from '../../domain/find.ts';
import { settle } from '../../domain/settle.ts';
import { defineOperation } from '../../http/operation.ts';
import { customerData, customerExpand } from '../../schema/customer-data.ts';
import { customerId } from '../../schema/id.ts';
import type { Customer } from '../../state/customer.ts';
import { customerView } from '../../wire/customer.ts';

/** Creates a customer, or fills in the name and email of one that has none. All else of an existing one stays. */
export const getOrCreateCustomer = defineOperation({
  path: '/v1/customers.get_or_create',
  request: z.object({
    customer_id: z.nullable(customerId),
    ...customerData,
    expand: z.optional(customerExpand),
  }),
  handle(context, { customer_id, expand, ...data }) {
    if (customer_id === null && (data.email ?? '') === '') {
      throw refuse('Either customer_id or email is required');
    }
    const existing = existingCustomer(context, customer_id, data.email ?? null);
    if (existing !== undefined) {
      existing.id ??= customer_id;
      if ((existing.name ?? '') === '') existing.name = data.name ?? existing.name;
      if ((existing.email ?? '') === '') existing.email = data.email ?? existing.email;
      existing.sendEmailReceipts = data.send_email_receipts ?? existing.sendEmailReceipts;
    }
    const customer = existing ?? createCustomer(context, customer_id, data);
    return customerView(context.account, customer, timeOf(customer, context.now), expand);
  },
});

/** By id, else by the email of a customer that has no id yet. */
function existingCustomer(context: Context, id: string | null, email: string | null): Customer | undefined {
  const known = id === null ? undefined : lookUpCustomer(context, id);
  if (known !== undefined || email === null) return known;
  const { account, now } = context;
  const nameless = account.customers.find(
    (customer) => customer.id === null && customer.email?.toLowerCase() === email.toLowerCase(),
  );
  if (nameless !== undefined) settle(account, nameless, timeOf(nameless, now));
  return nameless;
}
