/** What was used of a usage limit in the current interval. */
export interface UsageWindow {
  /** Names the limit: feature and filter. */
  key: string;
  entityId: string | null;
  start: number;
  used: number;
}
