import type { ResetView } from '../wire/reset.ts';

/** What one recorded event took from one balance. Kept in wire form: it is a record of that moment. */
export interface Deduction {
  balance_id: string;
  feature_id: string;
  plan_id: string | null;
  reset: ResetView | null;
  value: number;
}

/** Usage that was recorded. */
export interface UsageEvent {
  id: string;
  timestamp: number;
  /** The tracked feature, or the event name. */
  name: string;
  /** The customer's internal id. */
  customer: string;
  entityId: string | null;
  value: number;
  properties: Record<string, unknown>;
  deductions: Deduction[];
}
