import * as z from 'zod/mini';

/** How often a balance goes back to its grant. */
export const resetInterval = z.enum([
  'one_off',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'semi_annual',
  'year',
]);
export type ResetInterval = z.output<typeof resetInterval>;

/** How often a price is charged. */
export const billingInterval = z.enum(['one_off', 'week', 'month', 'quarter', 'semi_annual', 'year']);
export type BillingInterval = z.output<typeof billingInterval>;
