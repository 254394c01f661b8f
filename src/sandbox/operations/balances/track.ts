import { findHolder } from '../../domain/find.ts';
import { trackedFeatures, trackUsage } from '../../domain/track.ts';
import { defineOperation } from '../../http/operation.ts';
import { trackBody } from '../../schema/usage.ts';
import { trackReply } from '../../wire/track.ts';

/** Records usage of a feature, or of every feature that listens to an event. Shortage is no error. */
export const track = defineOperation({
  path: '/v1/balances.track',
  request: trackBody,
  handle(context, body) {
    const features = trackedFeatures(context, body);
    const holder = findHolder(context, body.customer_id, body.entity_id);
    const tracked = trackUsage(context, holder, features, body);
    return trackReply(context, holder, tracked, { ...body, value: body.value ?? 1 });
  },
});
