import { z } from 'zod';
import { closedEnum } from './enums.ts';
import { globals } from './globals.ts';
import { resetIntervals } from './intervals.ts';
import { success } from './success.ts';
import { unixTime } from './unix-time.ts';

export const BalancesCreateGlobals = globals('BalancesCreateGlobals', 'balances.create');
export type BalancesCreateGlobals = z.infer<typeof BalancesCreateGlobals>;

export const BalancesCreateInterval = closedEnum(resetIntervals).meta({
  id: 'BalancesCreateInterval',
  direction: 'request',
  description: 'How often a balance that you create fills up again.',
  examples: ['month'],
});
export type BalancesCreateInterval = z.infer<typeof BalancesCreateInterval>;

export const BalancesCreateReset = z
  .object({
    interval: BalancesCreateInterval.meta({ description: 'The step from one reset to the next.' }),
    intervalCount: z
      .number()
      .optional()
      .meta({
        description:
          'How many intervals make one step; 1 when left out. 2 with `month` is every second month.',
        examples: [1],
      }),
  })
  .meta({
    id: 'BalancesCreateReset',
    direction: 'request',
    description: 'The rhythm in which the units of a new balance come back.',
  });
export type BalancesCreateReset = z.infer<typeof BalancesCreateReset>;

export const BalancesCreateRequest = z
  .object({
    featureId: z.string().meta({ description: 'Feature to grant.', examples: ['messages'] }),
    customerId: z.string().meta({
      description: 'Customer who gets the units: your own id for them.',
      examples: ['cus_123'],
    }),
    entityId: z
      .string()
      .optional()
      .meta({
        description: 'Entity of the customer that alone may use the units, such as one seat or workspace.',
        examples: ['user_456'],
      }),
    included: z
      .number()
      .optional()
      .meta({
        description: 'Units to grant. A metered feature needs this or `unlimited`, and not both.',
        examples: [500],
      }),
    unlimited: z
      .boolean()
      .optional()
      .meta({
        description: 'Set it to grant use without end, in place of a number of units.',
        examples: [false],
      }),
    reset: BalancesCreateReset.optional().meta({
      description: 'How the units come back. Left out, they are granted once.',
    }),
    expiresAt: z
      .int()
      .optional()
      .meta(unixTime('When the grant vanishes, used or not. Left out, it stays.', 1798761600000)),
    grantedBalance: z
      .number()
      .optional()
      .meta({
        description: 'An older name for `included`. When both are given, `included` counts.',
        examples: [500],
      }),
  })
  .meta({
    id: 'BalancesCreateRequest',
    direction: 'request',
    description:
      'A grant of units to one customer, outside any plan: a gift, a trial or a correction. It adds to what they have.',
    examples: [
      { featureId: 'messages', customerId: 'cus_123', included: 500 },
      {
        featureId: 'messages',
        customerId: 'cus_123',
        entityId: 'user_456',
        included: 500,
        reset: { interval: 'month', intervalCount: 1 },
      },
    ],
  });
export type BalancesCreateRequest = z.infer<typeof BalancesCreateRequest>;

export const BalancesCreateResponse = success(
  'BalancesCreateResponse',
  'What `balances.create` answers once the units are granted. Check the balance to see them.',
);
export type BalancesCreateResponse = z.infer<typeof BalancesCreateResponse>;
