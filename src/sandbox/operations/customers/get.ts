import * as z from 'zod/mini';
import { findCustomer, timeOf } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { customerExpand } from '../../schema/customer-data.ts';
import { reference } from '../../schema/id.ts';
import { customerView } from '../../wire/customer.ts';

export const getCustomer = defineOperation({
  path: '/v1/customers.get',
  request: z.object({ customer_id: reference, expand: z.optional(customerExpand) }),
  handle(context, { customer_id, expand }) {
    const customer = findCustomer(context, customer_id);
    return customerView(context.account, customer, timeOf(customer, context.now), expand);
  },
});
