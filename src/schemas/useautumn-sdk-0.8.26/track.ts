import { z } from 'zod';
import { globals } from './globals.ts';
import { BalancesTrackBalance } from './track-balance.ts';
import { BalancesTrackBalances } from './track-balances.ts';

export const BalancesTrackGlobals = globals('BalancesTrackGlobals', 'balances.track');
export type BalancesTrackGlobals = z.infer<typeof BalancesTrackGlobals>;

export const BalancesTrackRequest = z
  .object({
    customerId: z.string().meta({
      description: 'Customer who used something: your own id for them.',
      examples: ['cus_123'],
    }),
    featureId: z
      .string()
      .optional()
      .meta({
        description: 'Feature that was used. Give this or `eventName`, and not both.',
        examples: ['messages'],
      }),
    eventName: z
      .string()
      .min(1)
      .optional()
      .meta({
        description:
          'Event that happened, in place of a feature. It counts for every feature that lists the event.',
        examples: ['message_sent'],
      }),
    value: z
      .number()
      .optional()
      .meta({
        description: 'How much was used; 1 when left out. A negative value gives units back.',
        examples: [3],
      }),
    properties: z
      .record(z.string(), z.any())
      .optional()
      .meta({
        description: 'Anything you want to keep with the event, such as the model that was called.',
        examples: [{ model: 'small' }],
      }),
    idempotencyKey: z
      .string()
      .optional()
      .meta({
        description:
          'A key of your own for this event. A second call with the same key is refused, so a retry never counts twice.',
        examples: ['message_8421'],
      }),
    entityId: z
      .string()
      .optional()
      .meta({
        description: 'Entity of the customer that used it, such as one seat or workspace.',
        examples: ['user_456'],
      }),
  })
  .meta({
    id: 'BalancesTrackRequest',
    direction: 'request',
    description: 'One piece of usage to record: who used what, and how much.',
    examples: [
      { customerId: 'cus_123', featureId: 'messages', value: 3 },
      {
        customerId: 'cus_123',
        featureId: 'messages',
        value: 3,
        properties: { model: 'small' },
        idempotencyKey: 'message_8421',
        entityId: 'user_456',
      },
    ],
  });
export type BalancesTrackRequest = z.infer<typeof BalancesTrackRequest>;

export const BalancesTrackResponse = z
  .object({
    customerId: z.string().meta({
      description: 'Customer for whom the usage was recorded.',
      examples: ['cus_123'],
    }),
    entityId: z
      .string()
      .optional()
      .meta({
        description: 'Entity for which the usage was recorded, when the request named one.',
        examples: ['user_456'],
      }),
    eventName: z
      .string()
      .optional()
      .meta({
        description: 'Event that was recorded, when the request named an event and no feature.',
        examples: ['message_sent'],
      }),
    value: z.number().meta({
      description: 'The amount you sent, even when the balance held less than that.',
      examples: [3],
    }),
    balance: BalancesTrackBalance.nullable().meta({
      description:
        'The balance that was drawn on, as it now stands. `null` when the customer has none, or when one event touched several features.',
    }),
    balances: z
      .record(
        z.string().meta({ description: 'Id of a feature.', examples: ['messages'] }),
        BalancesTrackBalances,
      )
      .optional()
      .meta({
        description: 'All balances concerned, by feature id. Present when more than one feature is involved.',
      }),
  })
  .meta({
    id: 'BalancesTrackResponse',
    direction: 'response',
    description: 'What `balances.track` answers: the usage as recorded, and what the customer has left.',
  });
export type BalancesTrackResponse = z.infer<typeof BalancesTrackResponse>;
