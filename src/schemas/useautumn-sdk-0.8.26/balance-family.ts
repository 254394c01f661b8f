import { z } from 'zod';
import { anyString, openEnum } from './enums.ts';
import { featureFamily, type FeatureNames } from './feature-family.ts';
import { resetIntervals } from './intervals.ts';
import { tier, tierEnd } from './tier.ts';
import { unixTime } from './unix-time.ts';

/** The names that one family gives to its fourteen models. */
export interface BalanceNames extends FeatureNames {
  intervalEnum: string;
  intervalUnion: string;
  reset: string;
  to: string;
  tier: string;
  billingMethod: string;
  price: string;
  breakdown: string;
  rollover: string;
  balance: string;
}

/**
 * A customer's balance of one feature, with the models it is made of. The release has three such families of the
 * same shape; each is an instance of its own, so that its parts refer to each other.
 * @param names - what the release calls each model of this family
 * @param place - where this balance is met, as the end of a sentence
 */
export function balanceFamily(names: BalanceNames, place: string) {
  const feature = featureFamily(names, place);
  const reset = resetFamily(names, place);
  const price = priceFamily(names, place);

  const breakdown = z
    .object({
      id: z
        .string()
        .default('')
        .meta({ description: 'Id of this part of the balance.', examples: ['cus_ent_123'] }),
      planId: z
        .string()
        .nullable()
        .meta({
          description:
            'Plan that these units come from. `null` when you granted them yourself, outside any plan.',
          examples: ['pro'],
        }),
      includedGrant: z.number().meta({
        description: 'Units that come with the plan or grant at no extra price.',
        examples: [400],
      }),
      prepaidGrant: z.number().meta({
        description: 'Units that the customer has bought in advance.',
        examples: [50],
      }),
      remaining: z.number().meta({
        description: 'Units left in this part alone, without rollovers.',
        examples: [330],
      }),
      usage: z.number().meta({
        description: 'Units taken from this part since it last reset.',
        examples: [120],
      }),
      unlimited: z.boolean().meta({
        description: '`true` when this part has no end. One such part makes the whole balance unlimited.',
        examples: [false],
      }),
      reset: reset.reset.nullable().meta({
        description:
          'When this part fills up again. `null` for units that stay taken while in use, such as seats.',
      }),
      price: price.price.nullable().meta({
        description: 'What units cost beyond the included ones. `null` when nothing more can be bought.',
      }),
      expiresAt: z
        .int()
        .nullable()
        .meta(
          unixTime('When this part vanishes, used or not. `null` when it does not expire.', 1798761600000),
        ),
    })
    .meta({
      id: names.breakdown,
      direction: 'response',
      description: `One source of a balance: what a single plan, purchase or grant contributes to it. Met in ${place}.`,
    });

  const rollover = z
    .object({
      balance: z.number().meta({
        description: 'Unused units carried over from an earlier period that are still left.',
        examples: [50],
      }),
      expiresAt: z.int().meta(unixTime('When the carried units lapse.', 1769904000000)),
    })
    .meta({
      id: names.rollover,
      direction: 'response',
      description: `Units left over at a reset that stay usable for a while. They are used before all others. Met in ${place}.`,
    });

  const balance = z
    .object({
      featureId: z.string().meta({
        description: 'Feature that the units belong to; a credit system, if that is what pays.',
        examples: ['messages'],
      }),
      feature: feature.feature.optional().meta({
        description: 'The feature in full. Most responses leave it out and name it by `featureId` alone.',
      }),
      granted: z.number().meta({
        description: 'Units given in all: included, prepaid and rolled over. 0 when `unlimited`.',
        examples: [500],
      }),
      remaining: z
        .number()
        .min(0)
        .meta({
          description: 'Units left to use, rollovers included. Never below 0, even after overage.',
          examples: [380],
        }),
      usage: z.number().meta({
        description:
          'Units used since the last reset. More than `granted` in overage; negative when the balance was raised above its grant.',
        examples: [120],
      }),
      unlimited: z.boolean().meta({
        description: '`true` when the customer may use as much as they like. Usage still counts.',
        examples: [false],
      }),
      overageAllowed: z.boolean().meta({
        description: '`true` when use may go on past the grant and is billed, as some source is pay-per-use.',
        examples: [true],
      }),
      maxPurchase: z
        .number()
        .nullable()
        .meta({
          description: 'Most units that can be bought on top of the grant. `null` when there is no such cap.',
          examples: [1000],
        }),
      nextResetAt: z
        .int()
        .nullable()
        .meta(unixTime('When the first of the sources resets next. `null` when none does.')),
      breakdown: z.array(breakdown).optional().meta({
        description: 'The sources behind the totals, in the order in which they are used up.',
      }),
      rollovers: z.array(rollover).optional().meta({
        description: 'Units carried over from earlier periods. They are part of `granted` and `remaining`.',
      }),
    })
    .meta({
      id: names.balance,
      direction: 'response',
      description: `What a customer has of one feature: granted, used and left. Met as ${place}.`,
    });

  return { ...feature, ...reset, ...price, breakdown, rollover, balance };
}

function resetFamily(names: BalanceNames, place: string) {
  const intervalEnum = openEnum(resetIntervals).meta({
    id: names.intervalEnum,
    direction: 'response',
    description: `How often a balance fills up again. Met in ${place}.`,
    examples: ['month'],
  });

  const intervalUnion = z.union([intervalEnum, anyString()]).meta({
    id: names.intervalUnion,
    direction: 'response',
    description: `A reset interval, or \`"multiple"\` when sources with different intervals are added up. Met in ${place}.`,
    examples: ['month', 'multiple'],
  });

  const reset = z
    .object({
      interval: intervalUnion.meta({
        description: 'How often the units come back. `"multiple"` when the sources differ.',
      }),
      intervalCount: z
        .number()
        .optional()
        .meta({
          description: 'How many intervals pass between two resets. Left out when it is 1.',
          examples: [2],
        }),
      resetsAt: z
        .int()
        .nullable()
        .meta(unixTime('When the units come back next. `null` when they never do.')),
    })
    .meta({
      id: names.reset,
      direction: 'response',
      description: `The rhythm in which units come back, and the next time they do. Met in ${place}.`,
    });

  return { intervalEnum, intervalUnion, reset };
}

function priceFamily(names: BalanceNames, place: string) {
  const to = tierEnd(names.to, place);
  const priceTier = tier(names.tier, place, to);

  const billingMethod = openEnum({
    prepaid: 'The customer buys a quantity first and uses it up.',
    usage_based: 'The customer pays for what was used, at the end of the billing period.',
  }).meta({
    id: names.billingMethod,
    direction: 'response',
    description: `Whether units are paid before or after use. Met in ${place}.`,
    examples: ['usage_based'],
  });

  const price = z
    .object({
      amount: z
        .number()
        .optional()
        .meta({
          description:
            'Price of one billing unit, in major units of the currency: 20 is $20. Absent when `tiers` set the price.',
          examples: [0.5],
        }),
      tiers: z.array(priceTier).optional().meta({
        description: 'Prices by quantity, lowest tier first. Absent when a single `amount` applies.',
      }),
      billingUnits: z.number().meta({
        description: 'Units that one `amount` pays for: 250 with an amount of 9 is $9 for each 250 units.',
        examples: [1],
      }),
      billingMethod: billingMethod.meta({ description: 'Whether these units are paid before or after use.' }),
      maxPurchase: z
        .number()
        .nullable()
        .meta({
          description: 'Most units that can be bought at this price. `null` when there is no cap.',
          examples: [1000],
        }),
    })
    .meta({
      id: names.price,
      direction: 'response',
      description: `What more units cost, as one amount or in tiers. Met in ${place}.`,
    });

  return { to, tier: priceTier, billingMethod, price };
}
