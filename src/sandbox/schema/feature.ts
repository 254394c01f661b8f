import * as z from 'zod/mini';
import { creditCost, defaultMarkup, modelMarkups, providerMarkups } from './credit-schema.ts';

export const featureType = z.enum(['boolean', 'metered', 'credit_system', 'ai_credit_system']);

/** What can be said of a feature when it is created, and changed later. */
export const featureFields = {
  consumable: z.optional(z.boolean()),
  display: z.optional(z.object({ singular: z.string(), plural: z.string() })),
  credit_schema: z.optional(z.array(creditCost)),
  model_markups: z.optional(modelMarkups),
  default_markup: z.optional(defaultMarkup),
  provider_markups: z.optional(providerMarkups),
  event_names: z.optional(z.array(z.string().check(z.minLength(1)))),
};
