import type { z } from 'zod/mini';
import type { CreditCost, modelMarkups, providerMarkups } from '../schema/credit-schema.ts';

/** Something a plan can grant. Kept in wire form. */
export interface Feature {
  id: string;
  name: string;
  type: 'boolean' | 'metered' | 'credit_system' | 'ai_credit_system';
  /** Used up and reset (messages), or held for as long as it is used (seats). */
  consumable: boolean;
  event_names: string[];
  credit_schema?: CreditCost[] | undefined;
  model_markups?: z.output<typeof modelMarkups> | undefined;
  provider_markups?: z.output<typeof providerMarkups> | undefined;
  default_markup?: number | undefined;
  display?: { singular: string; plural: string } | undefined;
  archived: boolean;
}
