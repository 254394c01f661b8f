/** What was used of a usage limit in its current interval. */
export interface UsageWindow {
  /** Names the limit: feature, interval and filter. */
  key: string;
  entityId: string | null;
  start: number;
  used: number;
}
