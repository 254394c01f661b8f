import type { ItemPrice } from '../schema/plan-item.ts';
import type { ResetInterval } from '../schema/interval.ts';

/** What was left at a reset and may still be used. */
export interface Rollover {
  id: string;
  granted: number;
  balance: number;
  /** `null`: never. */
  expiresAt: number | null;
}

export interface RolloverRule {
  /** Most units that may be carried over, in all. */
  max: number | null;
  /** The same, in percent of the grant. */
  maxPercentage: number | null;
  /** Months until a rollover expires; `null`: never. */
  months: number | null;
}

/** One source of one feature: a plan's item, or a balance of its own. The rows of a balance's breakdown. */
export interface Entitlement {
  id: string;
  featureId: string;
  /** `null` for a balance that belongs to no plan. */
  planId: string | null;
  subscriptionId: string | null;
  /** Set when only this entity may use it. */
  entityId: string | null;
  createdAt: number;
  addOn: boolean;
  included: number;
  /** What an update of the grant changed it by; cleared by the next reset. */
  adjustment: number;
  prepaid: number;
  /** Raw: negative in overage. */
  balance: number;
  unlimited: boolean;
  consumable: boolean;
  /** `null` for seats and flags; `one_off` for a grant that never resets. */
  reset: { interval: ResetInterval; count: number } | null;
  nextResetAt: number | null;
  price: ItemPrice | null;
  rolloverRule: RolloverRule | null;
  rollovers: Rollover[];
  expiresAt: number | null;
  /** For a pooled balance. */
  pool?: Pool;
}

/** What feeds a balance that a customer and its entities share. */
export interface Pool {
  /** The same for items that feed the same pool. */
  key: string;
  /** What plans put into it for a period. */
  contributions: { subscriptionId: string; sold: boolean; units: number }[];
}
