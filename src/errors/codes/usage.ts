import type { Codes } from './code-facts.ts';

/** Codes about what customers use. */
export const usageCodes = {
  insufficient_balance: {
    status: [400],
    cause: 'The use does not fit, and is to be refused rather than cut.',
    fix: 'Sell more, or use `overageBehavior: "cap"`.',
  },
  usage_limit_exceeded: {
    status: [400],
    cause: 'A usage limit refuses the whole request.',
    fix: 'Wait for the next period, or raise the limit.',
  },
  lock_already_exists: {
    status: [409, 423],
    cause:
      'As a 409: the `lockId` is held. As a 423: another billing call for this customer is still running.',
    fix: '409: settle it first, or take another id. 423: try again after some seconds.',
  },
} as const satisfies Codes;
