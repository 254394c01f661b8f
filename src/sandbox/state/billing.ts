/** What plans that are billed together share: one subscription at the payment processor. Times are Unix milliseconds. */
export interface Billing {
  id: string;
  /** No period starts before it. */
  startedAt: number;
  /** Periods of every length are counted from here. It lies ahead while a trial is running. */
  anchor: number;
  /** When it was last billed. */
  billedAt: number;
  /** When periods are to start anew; `null` if nobody asked for that. */
  resetsAt: number | null;
}
