import { z } from 'zod';
import { closedEnum } from './enums.ts';
import { globals } from './globals.ts';
import { resetIntervals } from './intervals.ts';
import { success } from './success.ts';
import { unixTime } from './unix-time.ts';

export const BalancesUpdateGlobals = globals('BalancesUpdateGlobals', 'balances.update');
export type BalancesUpdateGlobals = z.infer<typeof BalancesUpdateGlobals>;

export const BalancesUpdateInterval = closedEnum(resetIntervals).meta({
  id: 'BalancesUpdateInterval',
  direction: 'request',
  description:
    'Which balance to change when a customer has several, told apart by how often they fill up again.',
  examples: ['month'],
});
export type BalancesUpdateInterval = z.infer<typeof BalancesUpdateInterval>;

export const BalancesUpdateRequest = z
  .object({
    customerId: z.string().meta({
      description: 'Customer whose balance changes: your own id for them.',
      examples: ['cus_123'],
    }),
    entityId: z
      .string()
      .optional()
      .meta({
        description: 'Entity of the customer whose balance changes, such as one seat or workspace.',
        examples: ['user_456'],
      }),
    featureId: z.string().meta({ description: 'Feature whose balance changes.', examples: ['messages'] }),
    currentBalance: z
      .number()
      .optional()
      .meta({
        description:
          'Units that shall be left. Not together with `addToBalance` or `usage`. The grant stays as it is.',
        examples: [380],
      }),
    interval: BalancesUpdateInterval.optional().meta({
      description: 'Change only the balance with this interval, when the feature has several.',
    }),
    grantedBalance: z
      .number()
      .optional()
      .meta({
        description:
          'Units that shall count as granted. Send `currentBalance` as well, or the usage shifts by the difference.',
        examples: [500],
      }),
    usage: z
      .number()
      .optional()
      .meta({
        description: 'Units that shall count as used. Not together with `currentBalance`.',
        examples: [120],
      }),
    customerEntitlementId: z
      .string()
      .optional()
      .meta({
        description: 'Change only the part of the balance with this id, as found in `breakdown`.',
        examples: ['cus_ent_123'],
      }),
    nextResetAt: z
      .int()
      .optional()
      .meta(unixTime('When the balance shall reset next, in place of the date that was due.')),
    addToBalance: z
      .number()
      .optional()
      .meta({
        description: 'Units to add, or to take away when negative. Not together with `currentBalance`.',
        examples: [50],
      }),
  })
  .meta({
    id: 'BalancesUpdateRequest',
    direction: 'request',
    description: 'A change to a balance that a customer has already: set what is left or used, or add to it.',
    examples: [
      { customerId: 'cus_123', featureId: 'messages', addToBalance: 50 },
      {
        customerId: 'cus_123',
        entityId: 'user_456',
        featureId: 'messages',
        currentBalance: 380,
        interval: 'month',
        grantedBalance: 500,
        nextResetAt: 1767225600000,
      },
    ],
  });
export type BalancesUpdateRequest = z.infer<typeof BalancesUpdateRequest>;

export const BalancesUpdateResponse = success(
  'BalancesUpdateResponse',
  'What `balances.update` answers once the balance is changed. Check the balance to see the new figures.',
);
export type BalancesUpdateResponse = z.infer<typeof BalancesUpdateResponse>;
