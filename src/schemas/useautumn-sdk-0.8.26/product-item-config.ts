import { z } from 'zod';
import { openEnum } from './enums.ts';

export const RolloverDuration = openEnum({
  month: 'Carried units last for a number of months.',
  forever: 'Carried units do not lapse.',
}).meta({
  id: 'RolloverDuration',
  direction: 'response',
  description: 'How long units stay usable after they were carried over a reset.',
  examples: ['month'],
});
export type RolloverDuration = z.infer<typeof RolloverDuration>;

export const ConfigRollover = z
  .object({
    max: z
      .number()
      .nullable()
      .meta({
        description: 'Most units that can be carried over in all. `null` when there is no such cap.',
        examples: [200],
      }),
    duration: RolloverDuration.default('month').meta({
      description: 'Whether carried units lapse after months or never.',
    }),
    length: z.number().meta({
      description: 'How many months carried units last. Without effect when they last forever.',
      examples: [1],
    }),
  })
  .meta({
    id: 'ConfigRollover',
    direction: 'response',
    description: 'What becomes of the units that are left when a product item resets.',
  });
export type ConfigRollover = z.infer<typeof ConfigRollover>;

export const BalancesCheckOnIncrease = openEnum({
  bill_immediately: 'The added units are billed in full, at once.',
  prorate_immediately: 'The rest of the period is billed for the added units, at once.',
  prorate_next_cycle: 'The rest of the period is billed for the added units, on the next invoice.',
  bill_next_cycle: 'The added units are billed from the next period on.',
}).meta({
  id: 'BalancesCheckOnIncrease',
  direction: 'response',
  description: 'How the bill changes when a customer takes more of a prepaid or held feature.',
  examples: ['prorate_immediately'],
});
export type BalancesCheckOnIncrease = z.infer<typeof BalancesCheckOnIncrease>;

export const BalancesCheckOnDecrease = openEnum({
  prorate: 'The unused rest of the period is credited.',
  prorate_immediately: 'The unused rest of the period is credited at once.',
  prorate_next_cycle: 'The unused rest of the period is credited on the next invoice.',
  none: 'Nothing is credited; the freed units can be taken again until the period ends.',
  no_prorations: 'Nothing is credited, and the lower quantity holds from now on.',
}).meta({
  id: 'BalancesCheckOnDecrease',
  direction: 'response',
  description: 'How the bill changes when a customer gives up some of a prepaid or held feature.',
  examples: ['none'],
});
export type BalancesCheckOnDecrease = z.infer<typeof BalancesCheckOnDecrease>;

export const Config = z
  .object({
    rollover: ConfigRollover.nullish().meta({
      description: 'Whether and how unused units carry over. `null` when they lapse at the reset.',
    }),
    onIncrease: BalancesCheckOnIncrease.nullish().meta({
      description: 'What to bill when the quantity goes up during a period.',
    }),
    onDecrease: BalancesCheckOnDecrease.nullish().meta({
      description: 'What to credit when the quantity goes down during a period.',
    }),
  })
  .meta({
    id: 'Config',
    direction: 'response',
    description: 'Rules of a product item for unused units and for changes of quantity.',
  });
export type Config = z.infer<typeof Config>;
