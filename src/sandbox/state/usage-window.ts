/** What was used of a usage limit, or bought by top-ups, in the current interval. */
export interface UsageWindow {
  /** Names the limit: feature, interval and filter. */
  key: string;
  entityId: string | null;
  start: number;
  used: number;
}
