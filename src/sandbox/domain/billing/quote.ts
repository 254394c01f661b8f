import type { Plan, PlanTerms } from '../../state/plan.ts';
import type { Coupon, PromoCode } from '../../state/reward.ts';
import type { Line } from './line.ts';

/** A plan that comes or goes. Times are Unix milliseconds. */
export interface PlanChange {
  plan: Plan;
  terms: PlanTerms;
  /** Units in all per prepaid feature, the included ones counted. */
  quantities: { featureId: string; quantity: number }[];
  /** `null`: at once. */
  effectiveAt: number | null;
  canceledAt: number | null;
  expiresAt: number | null;
}

/** What the customer pays when the next period starts. */
export interface NextPeriod {
  startsAt: number;
  lines: Line[];
  /** What is paid by use: the amounts are not known yet. */
  usage: Line[];
}

/** What a request costs and changes. */
export interface Quote {
  lines: Line[];
  currency: string;
  next: NextPeriod | null;
  /** Coupons that the request brought. */
  coupons: readonly Coupon[];
  /** When these begin, if not now. Unix milliseconds. */
  couponsFrom?: number;
  /** The codes that it named them by; absent when it cannot name any. */
  promoCodes?: readonly PromoCode[];
  incoming: PlanChange[];
  outgoing: PlanChange[];
  /** Whether a plan is on trial from now on that is billed later: an invoice of nothing says so. */
  opensTrial?: boolean;
  /** Whether usage that was counted is forgotten; absent when no plan is replaced. */
  resetsUsage?: boolean;
}
