import type { Codes } from './code-facts.ts';

/** Codes about Stripe. */
export const stripeCodes = {
  stripe_config_not_found: {
    status: [400],
    cause: 'No Stripe account is connected in this environment.',
    fix: 'Connect Stripe in the dashboard.',
  },
  stripe_error: {
    status: [400, 500],
    cause: 'Stripe refused. The message begins with "(Stripe Error)".',
    fix: 'Read what Stripe says.',
  },
  stripe_rate_limit_exceeded: {
    status: [429],
    cause: 'Stripe gets too many requests for your account.',
    fix: 'Wait, then try again.',
  },
} as const satisfies Codes;
