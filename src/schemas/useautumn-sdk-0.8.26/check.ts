import { z } from 'zod';
import { BalancesCheckBalance } from './check-balance.ts';
import { Preview } from './check-preview.ts';
import { globals } from './globals.ts';

export const BalancesCheckGlobals = globals('BalancesCheckGlobals', 'balances.check');
export type BalancesCheckGlobals = z.infer<typeof BalancesCheckGlobals>;

export const BalancesCheckRequest = z
  .object({
    customerId: z.string().meta({
      description: 'Customer who wants to use something: your own id for them.',
      examples: ['cus_123'],
    }),
    featureId: z
      .string()
      .optional()
      .meta({
        description: 'Feature to ask about. Give this or `productId`, and not both.',
        examples: ['messages'],
      }),
    entityId: z
      .string()
      .optional()
      .meta({
        description: 'Entity of the customer to ask for, such as one seat or workspace.',
        examples: ['user_456'],
      }),
    requiredBalance: z
      .number()
      .optional()
      .meta({
        description: 'Units that must be left for access; 1 when left out. Say how many the next step needs.',
        examples: [3],
      }),
    properties: z
      .record(z.string(), z.any())
      .optional()
      .meta({
        description: 'Anything to keep with the event that `sendEvent` records.',
        examples: [{ model: 'small' }],
      }),
    sendEvent: z
      .boolean()
      .optional()
      .meta({
        description:
          'Set it to record the usage in the same call, if access is given: `requiredBalance` units are taken at once, or none.',
        examples: [true],
      }),
    withPreview: z
      .boolean()
      .optional()
      .meta({
        description: 'Set it to be told, when access is refused, which products would open it.',
        examples: [true],
      }),
    productId: z
      .string()
      .optional()
      .meta({
        description: 'Product to ask about, in place of a feature.',
        examples: ['pro'],
      }),
    requiredQuantity: z
      .number()
      .optional()
      .meta({
        description: 'The former name of `requiredBalance`. New code has no need of it.',
        examples: [3],
      }),
  })
  .meta({
    id: 'BalancesCheckRequest',
    direction: 'request',
    description: 'The question whether a customer may use a feature now.',
    examples: [
      { customerId: 'cus_123', featureId: 'messages' },
      {
        customerId: 'cus_123',
        featureId: 'messages',
        entityId: 'user_456',
        requiredBalance: 3,
        properties: { model: 'small' },
        sendEvent: true,
        withPreview: true,
      },
    ],
  });
export type BalancesCheckRequest = z.infer<typeof BalancesCheckRequest>;

export const BalancesCheckResponse = z
  .object({
    allowed: z.boolean().meta({
      description: '`true` when the customer may go ahead. Act on this field; the others explain it.',
      examples: [true],
    }),
    customerId: z.string().meta({
      description: 'Customer for whom you asked.',
      examples: ['cus_123'],
    }),
    entityId: z
      .string()
      .nullish()
      .meta({
        description: 'Entity for which you asked, when the request named one.',
        examples: ['user_456'],
      }),
    requiredBalance: z
      .number()
      .optional()
      .meta({
        description: 'Units that had to be left. In credits, when a credit system pays for the feature.',
        examples: [3],
      }),
    balance: BalancesCheckBalance.nullable().meta({
      description:
        'The balance that decided. `null` when the customer has none, and for features that are only on or off.',
    }),
    preview: Preview.optional().meta({
      description:
        'What to offer the customer. Present when access is refused and the request set `withPreview`.',
    }),
  })
  .meta({
    id: 'BalancesCheckResponse',
    direction: 'response',
    description: 'What `balances.check` answers: yes or no, and the balance behind it.',
  });
export type BalancesCheckResponse = z.infer<typeof BalancesCheckResponse>;
