import type { z } from 'zod';
import { balanceFamily } from './balance-family.ts';

const family = balanceFamily(
  {
    type: 'BalancesTrackBalanceType',
    creditSchema: 'BalancesTrackBalanceCreditSchema',
    display: 'BalancesTrackBalanceDisplay',
    feature: 'BalancesTrackBalanceFeature',
    intervalEnum: 'BalancesTrackBalanceIntervalEnum',
    intervalUnion: 'BalancesTrackBalanceIntervalUnion',
    reset: 'BalancesTrackBalanceReset',
    to: 'BalancesTrackBalanceTo',
    tier: 'BalancesTrackBalanceTier',
    billingMethod: 'BalancesTrackBalanceBillingMethod',
    price: 'BalancesTrackBalancePrice',
    breakdown: 'BalancesTrackBalanceBreakdown',
    rollover: 'BalancesTrackBalanceRollover',
    balance: 'BalancesTrackBalance',
  },
  'the `balance` of a track response',
);

export const BalancesTrackBalanceType = family.type;
export type BalancesTrackBalanceType = z.infer<typeof BalancesTrackBalanceType>;

export const BalancesTrackBalanceCreditSchema = family.creditSchema;
export type BalancesTrackBalanceCreditSchema = z.infer<typeof BalancesTrackBalanceCreditSchema>;

export const BalancesTrackBalanceDisplay = family.display;
export type BalancesTrackBalanceDisplay = z.infer<typeof BalancesTrackBalanceDisplay>;

export const BalancesTrackBalanceFeature = family.feature;
export type BalancesTrackBalanceFeature = z.infer<typeof BalancesTrackBalanceFeature>;

export const BalancesTrackBalanceIntervalEnum = family.intervalEnum;
export type BalancesTrackBalanceIntervalEnum = z.infer<typeof BalancesTrackBalanceIntervalEnum>;

export const BalancesTrackBalanceIntervalUnion = family.intervalUnion;
export type BalancesTrackBalanceIntervalUnion = z.infer<typeof BalancesTrackBalanceIntervalUnion>;

export const BalancesTrackBalanceReset = family.reset;
export type BalancesTrackBalanceReset = z.infer<typeof BalancesTrackBalanceReset>;

export const BalancesTrackBalanceTo = family.to;
export type BalancesTrackBalanceTo = z.infer<typeof BalancesTrackBalanceTo>;

export const BalancesTrackBalanceTier = family.tier;
export type BalancesTrackBalanceTier = z.infer<typeof BalancesTrackBalanceTier>;

export const BalancesTrackBalanceBillingMethod = family.billingMethod;
export type BalancesTrackBalanceBillingMethod = z.infer<typeof BalancesTrackBalanceBillingMethod>;

export const BalancesTrackBalancePrice = family.price;
export type BalancesTrackBalancePrice = z.infer<typeof BalancesTrackBalancePrice>;

export const BalancesTrackBalanceBreakdown = family.breakdown;
export type BalancesTrackBalanceBreakdown = z.infer<typeof BalancesTrackBalanceBreakdown>;

export const BalancesTrackBalanceRollover = family.rollover;
export type BalancesTrackBalanceRollover = z.infer<typeof BalancesTrackBalanceRollover>;

export const BalancesTrackBalance = family.balance;
export type BalancesTrackBalance = z.infer<typeof BalancesTrackBalance>;
