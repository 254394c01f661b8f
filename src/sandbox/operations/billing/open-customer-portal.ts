import * as z from 'zod/mini';
import { lockIn } from '../../domain/billing/invoice.ts';
import { defaultCurrency } from '../../domain/billing/money.ts';
import { findCustomer } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Opens the processor's page on which a customer manages its subscriptions. */
export const openCustomerPortal = defineOperation({
  path: '/v1/billing.open_customer_portal',
  request: z.object({
    customer_id: reference,
    configuration_id: z.optional(z.string()),
    return_url: z.optional(z.string()),
  }),
  handle(context, { customer_id }) {
    const { account } = context;
    lockIn(account, findCustomer(context, customer_id), defaultCurrency);
    return { customer_id, url: `https://billing.stripe.com/p/session/${account.ids.next('bps_test')}` };
  },
});
