import { billingCodes } from './billing.ts';
import { catalogueCodes } from './catalogue.ts';
import type { Codes } from './code-facts.ts';
import { customerCodes } from './customers.ts';
import { requestCodes } from './request.ts';
import { rewardCodes } from './rewards.ts';
import { stripeCodes } from './stripe.ts';
import { usageCodes } from './usage.ts';

export type { CodeFacts } from './code-facts.ts';

/** Every code that a call of the SDK can be answered with, in the order of the guide. */
export const codes = {
  ...requestCodes,
  ...stripeCodes,
  ...customerCodes,
  ...catalogueCodes,
  ...billingCodes,
  ...usageCodes,
  ...rewardCodes,
} as const satisfies Codes;

/** A code of the API. */
export type Code = keyof typeof codes;
