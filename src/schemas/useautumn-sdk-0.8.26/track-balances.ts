import type { z } from 'zod';
import { balanceFamily } from './balance-family.ts';

const family = balanceFamily(
  {
    type: 'BalancesTrackType',
    creditSchema: 'BalancesTrackCreditSchema',
    display: 'BalancesTrackDisplay',
    feature: 'BalancesTrackFeature',
    intervalEnum: 'BalancesTrackIntervalEnum',
    intervalUnion: 'BalancesTrackIntervalUnion',
    reset: 'BalancesTrackReset',
    to: 'BalancesTrackTo',
    tier: 'BalancesTrackTier',
    billingMethod: 'BalancesTrackBillingMethod',
    price: 'BalancesTrackPrice',
    breakdown: 'BalancesTrackBreakdown',
    rollover: 'BalancesTrackRollover',
    balance: 'BalancesTrackBalances',
  },
  'an entry of `balances` in a track response',
);

export const BalancesTrackType = family.type;
export type BalancesTrackType = z.infer<typeof BalancesTrackType>;

export const BalancesTrackCreditSchema = family.creditSchema;
export type BalancesTrackCreditSchema = z.infer<typeof BalancesTrackCreditSchema>;

export const BalancesTrackDisplay = family.display;
export type BalancesTrackDisplay = z.infer<typeof BalancesTrackDisplay>;

export const BalancesTrackFeature = family.feature;
export type BalancesTrackFeature = z.infer<typeof BalancesTrackFeature>;

export const BalancesTrackIntervalEnum = family.intervalEnum;
export type BalancesTrackIntervalEnum = z.infer<typeof BalancesTrackIntervalEnum>;

export const BalancesTrackIntervalUnion = family.intervalUnion;
export type BalancesTrackIntervalUnion = z.infer<typeof BalancesTrackIntervalUnion>;

export const BalancesTrackReset = family.reset;
export type BalancesTrackReset = z.infer<typeof BalancesTrackReset>;

export const BalancesTrackTo = family.to;
export type BalancesTrackTo = z.infer<typeof BalancesTrackTo>;

export const BalancesTrackTier = family.tier;
export type BalancesTrackTier = z.infer<typeof BalancesTrackTier>;

export const BalancesTrackBillingMethod = family.billingMethod;
export type BalancesTrackBillingMethod = z.infer<typeof BalancesTrackBillingMethod>;

export const BalancesTrackPrice = family.price;
export type BalancesTrackPrice = z.infer<typeof BalancesTrackPrice>;

export const BalancesTrackBreakdown = family.breakdown;
export type BalancesTrackBreakdown = z.infer<typeof BalancesTrackBreakdown>;

export const BalancesTrackRollover = family.rollover;
export type BalancesTrackRollover = z.infer<typeof BalancesTrackRollover>;

export const BalancesTrackBalances = family.balance;
export type BalancesTrackBalances = z.infer<typeof BalancesTrackBalances>;
