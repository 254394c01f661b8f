/** Who gets which reward when one customer brings another. */
export interface ReferralProgram {
  id: string;
  rewardId: string;
  redeemOn: 'customer_creation' | 'checkout';
  receivedBy: 'referrer' | 'all';
  /** Per code; absent and `null` both mean without a limit, and are shown as they were given. */
  maxRedemptions: number | null | undefined;
  planIds: string[] | null | undefined;
  excludeTrial: boolean | null | undefined;
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
  /** Whether the reward was given; until then it waits for a checkout. */
  applied: boolean;
}
