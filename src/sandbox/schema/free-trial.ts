import * as z from 'zod/mini';

export const freeTrial = z.object({
  duration_length: z.number().check(z.gt(0)),
  duration_type: z._default(z.enum(['day', 'month', 'year']), 'month'),
  card_required: z._default(z.boolean(), false),
  on_end: z._default(z.enum(['bill', 'revert']), 'bill'),
});
export type FreeTrial = z.output<typeof freeTrial>;
