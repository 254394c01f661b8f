import * as z from 'zod/mini';
import { findCustomer } from '../../domain/find.ts';
import { forgetCustomer } from '../../domain/forget-customer.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Deletes a customer with everything that belongs to it. */
export const deleteCustomer = defineOperation({
  path: '/v1/customers.delete',
  request: z.object({ customer_id: reference, delete_in_stripe: z._default(z.boolean(), false) }),
  handle(context, { customer_id }) {
    const { account } = context;
    const customer = findCustomer(context, customer_id);
    const { internalId } = customer;
    account.customers = account.customers.filter((other) => other !== customer);
    account.events = account.events.filter((event) => event.customer !== internalId);
    for (const lock of account.locks.values())
      if (lock.customer === internalId) account.locks.delete(lock.id);
    for (const checkout of account.checkouts.values()) {
      if (checkout.customer === internalId) account.checkouts.delete(checkout.id);
    }
    forgetCustomer(account, customer);
    return { success: true };
  },
});
