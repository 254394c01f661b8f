import * as z from 'zod/mini';
import { currencyCode } from './currency.ts';
import { billingInterval } from './interval.ts';

export const currencyAmount = z.object({ currency: currencyCode, amount: z.number() });

/** The base price of a plan, in major units of the currency. */
export const planPrice = z.object({
  amount: z.number().check(z.gte(0)),
  interval: billingInterval,
  interval_count: z._default(z.number().check(z.gte(1)), 1),
  additional_currencies: z.optional(z.array(currencyAmount)),
});
export type PlanPrice = z.output<typeof planPrice>;
