import type { z } from 'zod';
import { balanceFamily } from './balance-family.ts';

const family = balanceFamily(
  {
    type: 'BalancesCheckBalanceType',
    creditSchema: 'BalancesCheckCreditSchema',
    display: 'BalancesCheckBalanceDisplay',
    feature: 'BalancesCheckFeature',
    intervalEnum: 'BalancesCheckBalanceIntervalEnum',
    intervalUnion: 'BalancesCheckIntervalUnion',
    reset: 'BalancesCheckReset',
    to: 'BalancesCheckBalanceTo',
    tier: 'BalancesCheckTier',
    billingMethod: 'BalancesCheckBillingMethod',
    price: 'BalancesCheckPrice',
    breakdown: 'BalancesCheckBreakdown',
    rollover: 'BalancesCheckBalanceRollover',
    balance: 'BalancesCheckBalance',
  },
  'the `balance` of a check response',
);

export const BalancesCheckBalanceType = family.type;
export type BalancesCheckBalanceType = z.infer<typeof BalancesCheckBalanceType>;

export const BalancesCheckCreditSchema = family.creditSchema;
export type BalancesCheckCreditSchema = z.infer<typeof BalancesCheckCreditSchema>;

export const BalancesCheckBalanceDisplay = family.display;
export type BalancesCheckBalanceDisplay = z.infer<typeof BalancesCheckBalanceDisplay>;

export const BalancesCheckFeature = family.feature;
export type BalancesCheckFeature = z.infer<typeof BalancesCheckFeature>;

export const BalancesCheckBalanceIntervalEnum = family.intervalEnum;
export type BalancesCheckBalanceIntervalEnum = z.infer<typeof BalancesCheckBalanceIntervalEnum>;

export const BalancesCheckIntervalUnion = family.intervalUnion;
export type BalancesCheckIntervalUnion = z.infer<typeof BalancesCheckIntervalUnion>;

export const BalancesCheckReset = family.reset;
export type BalancesCheckReset = z.infer<typeof BalancesCheckReset>;

export const BalancesCheckBalanceTo = family.to;
export type BalancesCheckBalanceTo = z.infer<typeof BalancesCheckBalanceTo>;

export const BalancesCheckTier = family.tier;
export type BalancesCheckTier = z.infer<typeof BalancesCheckTier>;

export const BalancesCheckBillingMethod = family.billingMethod;
export type BalancesCheckBillingMethod = z.infer<typeof BalancesCheckBillingMethod>;

export const BalancesCheckPrice = family.price;
export type BalancesCheckPrice = z.infer<typeof BalancesCheckPrice>;

export const BalancesCheckBreakdown = family.breakdown;
export type BalancesCheckBreakdown = z.infer<typeof BalancesCheckBreakdown>;

export const BalancesCheckBalanceRollover = family.rollover;
export type BalancesCheckBalanceRollover = z.infer<typeof BalancesCheckBalanceRollover>;

export const BalancesCheckBalance = family.balance;
export type BalancesCheckBalance = z.infer<typeof BalancesCheckBalance>;
