/** Who gets which reward when one customer brings another. */
export interface ReferralProgram {
  id: string;
  rewardId: string;
  redeemOn: 'customer_creation' | 'checkout';
  receivedBy: 'referrer' | 'all';
  /** Rewards per code; `null` for without a limit. */
  maxRedemptions: number | null;
  /** The plans whose purchase counts as the checkout. */
  planIds: string[] | null;
  /** Whether the reward waits until a trial is over. */
  excludeTrial: boolean;
  createdAt: number;
}

/** A customer's code in a program. */
export interface ReferralCode {
  code: string;
  programId: string;
  /** The referrer's internal id. */
  customer: string;
  createdAt: number;
}

/** That a customer came with a code. */
export interface ReferralRedemption {
  id: string;
  code: string;
  programId: string;
  /** Internal ids. */
  referrer: string;
  redeemer: string;
  createdAt: number;
  /** Whether the time of the reward has come; until then it waits for a checkout. */
  triggered: boolean;
  /** Whether the referrer was given it. */
  applied: boolean;
}
