import * as z from 'zod/mini';
import { ApiError } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { findHolder, timeOf } from '../../domain/find.ts';
import { checkTime, trackedFeatures, trackUsage } from '../../domain/track.ts';
import { defineOperation } from '../../http/operation.ts';
import { trackBody, type TrackBody } from '../../schema/usage.ts';

/** Records many usages. Features and times are checked at once; what else is wrong with an entry only drops that entry. */
export const batchTrack = defineOperation({
  path: '/v1/balances.batch_track',
  request: z.array(trackBody).check(z.minLength(1), z.maxLength(1000)),
  status: 202,
  handle(context, bodies) {
    for (const { customer_id: id, timestamp } of bodies) {
      const customer = context.account.customers.find((one) => one.id === id);
      checkTime(timestamp, customer === undefined ? context.now : timeOf(customer, context.now));
    }
    const entries = bodies.map((body) => ({ body, features: trackedFeatures(context, body) }));
    for (const { body, features } of entries) trackQuietly(context, body, features);
    return { success: true };
  },
});

function trackQuietly(context: Context, body: TrackBody, features: ReturnType<typeof trackedFeatures>): void {
  try {
    trackUsage(context, findHolder(context, body.customer_id, body.entity_id), features, body);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
