import * as z from 'zod/mini';
import { reference } from './id.ts';

export const properties = z.optional(z.record(z.string(), z.unknown()));
/** When usage happened, in Unix milliseconds. */
export const timestamp = z.optional(z.int().check(z.gt(0)));
export const overageBehavior = z.optional(z.enum(['cap', 'overflow']));

export const lock = {
  lock_id: z.string().check(z.minLength(1), z.maxLength(256)),
  enabled: z.literal(true),
  expires_at: z.optional(z.number()),
};

/** Usage to record, by feature or by event name. */
export const trackBody = z.object({
  customer_id: reference,
  feature_id: z.optional(reference),
  entity_id: z.optional(reference),
  event_name: z.optional(reference),
  value: z.optional(z.number()),
  properties,
  timestamp,
  overage_behavior: overageBehavior,
  async: z.optional(z.boolean()),
  lock: z.optional(z.object(lock)),
});
export type TrackBody = z.output<typeof trackBody>;
