import { z } from 'zod';
import { openEnum } from './enums.ts';
import { recurringIntervals } from './intervals.ts';
import { Config } from './product-item-config.ts';
import { tier, tierEnd } from './tier.ts';

const place = 'the `tiers` of a product item';

export const ProductType = openEnum({
  feature: 'Grants a feature and costs nothing by itself.',
  priced_feature: 'Grants a feature and charges for its use or quantity.',
  price: 'A fixed price that grants nothing.',
}).meta({
  id: 'ProductType',
  direction: 'response',
  description: 'What an item of a product does: grant, charge, or both.',
  examples: ['priced_feature'],
});
export type ProductType = z.infer<typeof ProductType>;

export const FeatureType = openEnum({
  single_use: 'Units are used up, as with messages or credits.',
  continuous_use: 'Units are held while in use, as with seats or storage.',
  boolean: 'On or off; there are no units.',
  static: 'Fixed by the product; use is not counted.',
}).meta({
  id: 'FeatureType',
  direction: 'response',
  description: 'How the feature of a product item is used.',
  examples: ['single_use'],
});
export type FeatureType = z.infer<typeof FeatureType>;

export const IncludedUsage = z.union([z.number(), z.string()]).meta({
  id: 'IncludedUsage',
  direction: 'response',
  description: 'Units that a product item includes: a number, or `"inf"` for no limit.',
  examples: [500, 'inf'],
});
export type IncludedUsage = z.infer<typeof IncludedUsage>;

export const ProductInterval = openEnum(recurringIntervals).meta({
  id: 'ProductInterval',
  direction: 'response',
  description: 'How often a product item gives its units anew, or bills its price.',
  examples: ['month'],
});
export type ProductInterval = z.infer<typeof ProductInterval>;

export const TiersTo = tierEnd('TiersTo', place);
export type TiersTo = z.infer<typeof TiersTo>;

export const Tiers = tier('Tiers', place, TiersTo);
export type Tiers = z.infer<typeof Tiers>;

export const UsageModel = openEnum({
  prepaid: 'A quantity is bought first and then used up.',
  pay_per_use: 'Use is billed at the end of the period.',
}).meta({
  id: 'UsageModel',
  direction: 'response',
  description: 'Whether the units of a product item are paid before or after use.',
  examples: ['pay_per_use'],
});
export type UsageModel = z.infer<typeof UsageModel>;

export const ProductDisplay = z
  .object({
    primaryText: z.string().meta({
      description: 'The main line: what the item gives.',
      examples: ['500 messages'],
    }),
    secondaryText: z
      .string()
      .nullish()
      .meta({
        description: 'The line below it: what more costs.',
        examples: ['then $0.5 per message'],
      }),
  })
  .meta({
    id: 'ProductDisplay',
    direction: 'response',
    description: 'A product item in words, ready for a pricing table.',
  });
export type ProductDisplay = z.infer<typeof ProductDisplay>;

export const BalancesCheckItem = z
  .object({
    type: ProductType.nullish().meta({ description: 'Whether the item grants, charges or does both.' }),
    featureId: z
      .string()
      .nullish()
      .meta({
        description: 'Feature that the item grants. `null` when it is only a price.',
        examples: ['messages'],
      }),
    featureType: FeatureType.nullish().meta({
      description: 'Whether the units of that feature are used up, held, or not counted.',
    }),
    includedUsage: IncludedUsage.nullish().meta({
      description: 'Units that come at no extra price. `"inf"` when there is no limit.',
    }),
    interval: ProductInterval.nullish().meta({
      description: 'How often the item resets or bills. `null` when it does so once.',
    }),
    intervalCount: z
      .number()
      .nullish()
      .meta({
        description: 'How many intervals make one period of the item: 3 with `month` is a quarter.',
        examples: [1],
      }),
    price: z
      .number()
      .nullish()
      .meta({
        description:
          'What one billing unit costs, in major units: 20 is $20. `null` when `tiers` set the price.',
        examples: [0.5],
      }),
    tiers: z.array(Tiers).nullish().meta({
      description:
        'What a unit costs at each quantity, lowest tier first. `null` when `price` holds for all.',
    }),
    usageModel: UsageModel.nullish().meta({
      description: 'Whether the customer buys a quantity first or pays for use afterwards.',
    }),
    billingUnits: z
      .number()
      .nullish()
      .meta({
        description:
          'Units that the price of the item pays for: 250 with a price of 9 is $9 for each 250 units.',
        examples: [1],
      }),
    resetUsageWhenEnabled: z
      .boolean()
      .nullish()
      .meta({
        description: '`true` when a customer who takes the product starts from zero usage.',
        examples: [true],
      }),
    entityFeatureId: z
      .string()
      .nullish()
      .meta({
        description: 'Feature whose entities each get these units, such as `seats`.',
        examples: ['seats'],
      }),
    display: ProductDisplay.nullish().meta({ description: 'The item in words, to show as it is.' }),
    quantity: z
      .number()
      .nullish()
      .meta({
        description: 'Units that the customer has prepaid for in this period.',
        examples: [500],
      }),
    nextCycleQuantity: z
      .number()
      .nullish()
      .meta({
        description: 'Units that the customer will prepay for from the next period on.',
        examples: [500],
      }),
    config: Config.nullish().meta({
      description: 'What happens to unused units, and to the bill when a quantity changes.',
    }),
  })
  .meta({
    id: 'BalancesCheckItem',
    direction: 'response',
    description: 'One line of a product: a feature that it grants, a price that it charges, or both.',
  });
export type BalancesCheckItem = z.infer<typeof BalancesCheckItem>;
