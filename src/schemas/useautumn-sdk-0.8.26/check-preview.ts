import { z } from 'zod';
import { openEnum } from './enums.ts';
import { Product } from './product.ts';

export const BalancesCheckScenario = openEnum({
  usage_limit: 'The customer has the feature but not enough units left.',
  feature_flag: 'The plan of the customer does not include the feature.',
}).meta({
  id: 'BalancesCheckScenario',
  direction: 'response',
  description: 'Why a check was refused.',
  examples: ['usage_limit'],
});
export type BalancesCheckScenario = z.infer<typeof BalancesCheckScenario>;

export const Preview = z
  .object({
    scenario: BalancesCheckScenario.meta({
      description: 'Why access was refused, to choose the right screen.',
    }),
    title: z.string().meta({
      description: 'Heading for a paywall or an upgrade dialog.',
      examples: ['You have run out of messages'],
    }),
    message: z.string().meta({
      description: 'Text for the same place: what is missing and what helps.',
      examples: ['Upgrade to Pro to send more messages this month.'],
    }),
    featureId: z
      .string()
      .meta({ description: 'Feature for which access was refused.', examples: ['messages'] }),
    featureName: z
      .string()
      .meta({ description: 'The name of that feature, to show.', examples: ['Messages'] }),
    products: z.array(Product).meta({
      description: 'Products that would open the feature: upgrades and add-ons. Empty when none does.',
    }),
  })
  .meta({
    id: 'Preview',
    direction: 'response',
    description:
      'What to show a customer whose check was refused: the reason in words, and the products that help.',
  });
export type Preview = z.infer<typeof Preview>;
