/** A code that customers enter to get a reward. */
export interface PromoCode {
  code: string;
  /** `null` for as often as one likes. */
  maxUses: number | null;
  /** Only for a customer that has never paid. Coupons only. */
  firstTimeTransaction: boolean | null;
  uses: number;
}

interface RewardBase {
  id: string;
  name: string;
  promoCodes: PromoCode[];
  createdAt: number;
}

/** Money off invoices. */
export interface Coupon extends RewardBase {
  kind: 'coupon';
  type: 'percentage_discount' | 'fixed_discount';
  /** A percentage, or an amount in major units. */
  value: number;
  duration: { type: 'one_off' | 'months' | 'forever'; length: number | null };
  /** `null` for all plans. */
  planIds: string[] | null;
}

/** Units of features, for free. */
export interface FeatureGrant extends RewardBase {
  kind: 'feature_grant';
  grants: Grant[];
}

/** What a feature grant gives of one feature. */
export interface Grant {
  feature_id: string;
  /** `null` for boolean features. */
  included: number | null;
  expiry: { type: 'day' | 'week' | 'month' | 'year'; length: number } | null;
}

export type Reward = Coupon | FeatureGrant;

/** That a customer used a promo code of a feature grant. */
export interface RewardRedemption {
  rewardId: string;
  /** The customer's internal id. */
  customer: string;
}

/** A coupon that a customer holds: it comes off its next invoices. */
export interface CustomerDiscount {
  /** The customer's internal id. */
  customer: string;
  rewardId: string;
  /** Whether it comes off everything the customer buys, not only what a subscription bills. */
  everywhere: boolean;
  start: number;
  /** `null` for one that is used once or lasts for ever. */
  end: number | null;
}
