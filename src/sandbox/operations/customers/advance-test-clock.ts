import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { findCustomer, timeOf } from '../../domain/find.ts';
import { settle } from '../../domain/settle.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/**
 * Moves one customer's clock forward: everything that is due until then happens. The answer is in whole seconds, the clock
 * is not, so that a month after something has begun it is over.
 */
export const advanceTestClock = defineOperation({
  path: '/v1/customers.advance_test_clock',
  request: z.strictObject({ customer_id: reference, frozen_time: z.int() }),
  handle(context, { customer_id, frozen_time }) {
    const customer = findCustomer(context, customer_id);
    if (frozen_time <= timeOf(customer, context.now)) {
      throw refuse("frozen_time: must be later than the customer's current time");
    }
    customer.frozenAt = frozen_time;
    settle(context.account, customer, frozen_time);
    return { customer_id, frozen_time: Math.floor(frozen_time / 1000) * 1000, status: 'ready' };
  },
});
