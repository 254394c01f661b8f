import type { Entitlement } from '../state/entitlement.ts';

/** When a balance goes back to its grant, on the wire. */
export interface ResetView {
  interval: string;
  interval_count?: number | undefined;
  resets_at: number | null;
}

/** `null` for seats, whose usage is never reset. Without a count when it is one. */
export function resetView({ reset, nextResetAt, unlimited }: Entitlement): ResetView | null {
  if (reset === null || unlimited) return null;
  return {
    interval: reset.interval,
    interval_count: reset.count === 1 ? undefined : reset.count,
    resets_at: nextResetAt,
  };
}
