import { z } from 'zod';
import { openEnum } from './enums.ts';
import { BalancesCheckItem } from './product-item.ts';
import { unixTime } from './unix-time.ts';

export const BalancesCheckEnv = openEnum({
  sandbox: 'For trying things out: no money moves.',
  live: 'For real customers and real payments.',
}).meta({
  id: 'BalancesCheckEnv',
  direction: 'response',
  description: 'The environment in which a product exists. The two share nothing.',
  examples: ['sandbox'],
});
export type BalancesCheckEnv = z.infer<typeof BalancesCheckEnv>;

export const FreeTrialDuration = openEnum({
  day: 'The trial is counted in days.',
  month: 'The trial is counted in calendar months.',
  year: 'The trial is counted in years.',
}).meta({
  id: 'FreeTrialDuration',
  direction: 'response',
  description: 'The unit in which the length of a free trial is given.',
  examples: ['day'],
});
export type FreeTrialDuration = z.infer<typeof FreeTrialDuration>;

export const BalancesCheckFreeTrial = z
  .object({
    duration: FreeTrialDuration.meta({ description: 'The unit of `length`: days, months or years.' }),
    length: z.number().meta({ description: 'How many of those units the trial lasts.', examples: [14] }),
    uniqueFingerprint: z.boolean().meta({
      description: '`true` when each fingerprint gets one trial, however many accounts it opens.',
      examples: [false],
    }),
    cardRequired: z.boolean().meta({
      description: '`true` when a card must be on file first. Without one, the trial starts at once.',
      examples: [true],
    }),
    trialAvailable: z
      .boolean()
      .nullable()
      .default(true)
      .meta({
        description:
          'Whether this customer can still have the trial. `null` when no customer was asked about.',
        examples: [true],
      }),
  })
  .meta({
    id: 'BalancesCheckFreeTrial',
    direction: 'response',
    description: 'The free trial that comes with a product: how long it lasts and who can have it.',
  });
export type BalancesCheckFreeTrial = z.infer<typeof BalancesCheckFreeTrial>;

export const ProductScenario = openEnum({
  scheduled: 'The customer has it booked for later; it starts when the current one ends.',
  active: 'The customer has it already.',
  new: 'The customer has nothing that it would replace.',
  renew: 'The customer has it but has cancelled; attaching it again keeps it.',
  upgrade: 'It would replace a lesser product, at once.',
  downgrade: 'It would replace a greater product, at the end of the period.',
  cancel: 'Taking it would end the product that the customer pays for now.',
  expired: 'The customer had it, and it has ended.',
  past_due: 'The customer has it, and a payment is overdue.',
}).meta({
  id: 'ProductScenario',
  direction: 'response',
  description:
    'What it would mean for this customer to take a product, so that a button can say the right thing.',
  examples: ['upgrade'],
});
export type ProductScenario = z.infer<typeof ProductScenario>;

export const Properties = z
  .object({
    isFree: z.boolean().meta({
      description: '`true` when nothing in the product costs anything.',
      examples: [false],
    }),
    isOneOff: z.boolean().meta({
      description: '`true` when it is paid once and never again.',
      examples: [false],
    }),
    intervalGroup: z
      .string()
      .nullish()
      .meta({
        description: 'How often it bills, to sort products into monthly and yearly ones.',
        examples: ['month'],
      }),
    hasTrial: z
      .boolean()
      .nullish()
      .meta({
        description: '`true` when it comes with a free trial.',
        examples: [true],
      }),
    updateable: z
      .boolean()
      .nullish()
      .meta({
        description: '`true` when a customer can change the quantities they prepaid for.',
        examples: [false],
      }),
  })
  .meta({
    id: 'Properties',
    direction: 'response',
    description: 'What follows from the prices of a product, worked out for you to sort and label it.',
  });
export type Properties = z.infer<typeof Properties>;

export const Product = z
  .object({
    id: z.string().meta({ description: 'The id you gave the product.', examples: ['pro'] }),
    name: z.string().meta({ description: 'The name you gave the product, to show.', examples: ['Pro'] }),
    group: z
      .string()
      .nullable()
      .meta({
        description: 'Group whose products exclude each other. `null` for the products without one.',
        examples: ['main'],
      }),
    env: BalancesCheckEnv.meta({ description: 'Whether the product is a trial set-up or the real one.' }),
    isAddOn: z.boolean().meta({
      description: '`true` when it goes with another product in place of replacing it.',
      examples: [false],
    }),
    isDefault: z.boolean().meta({
      description: '`true` when new customers get it without asking.',
      examples: [false],
    }),
    archived: z.boolean().meta({
      description: '`true` once the product is no longer on offer.',
      examples: [false],
    }),
    version: z.number().meta({
      description: 'Number of this version. Customers stay on the version they bought.',
      examples: [1],
    }),
    createdAt: z.int().meta(unixTime('When the product was created.', 1764547200000)),
    items: z.array(BalancesCheckItem).meta({
      description: 'What the product grants and what it costs, one entry for each.',
    }),
    freeTrial: BalancesCheckFreeTrial.nullable().meta({
      description: 'The trial before the first payment. `null` when there is none.',
    }),
    baseVariantId: z
      .string()
      .nullable()
      .meta({
        description: 'Product of which this is a variant. `null` when it stands alone.',
        examples: ['pro_base'],
      }),
    scenario: ProductScenario.optional().meta({
      description: 'What taking the product would mean for the customer you asked about.',
    }),
    properties: Properties.optional().meta({
      description: 'Facts about the prices, for sorting and labels.',
    }),
  })
  .meta({
    id: 'Product',
    direction: 'response',
    description: 'A product on offer, with its items and prices. Later releases call it a plan.',
  });
export type Product = z.infer<typeof Product>;
