/** How often something was done in an interval that ends at a time. */
export interface Counter {
  count: number;
  /** Unix milliseconds. */
  endsAt: number;
}

/** How often more of a feature was bought by itself, and how often that was tried. */
export interface TopUpCount {
  featureId: string;
  purchases: Counter;
  attempts: Counter;
}
