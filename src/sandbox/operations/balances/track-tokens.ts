import * as z from 'zod/mini';
import { missing, refuse } from '../../api-error.ts';
import type { Context } from '../../context.ts';
import { findFeature, findHolder } from '../../domain/find.ts';
import { type Holder, usableRows } from '../../domain/holder.ts';
import { tokenCost } from '../../domain/token-cost.ts';
import { trackUsage } from '../../domain/track.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { overageBehavior, properties, timestamp as time } from '../../schema/usage.ts';
import type { Feature } from '../../state/feature.ts';
import { trackReply } from '../../wire/track.ts';

const count = z.int().check(z.gte(0));

/** Records the use of a language model: what the tokens cost is taken from an AI credit system. */
export const trackTokens = defineOperation({
  path: '/v1/balances.track_tokens',
  request: z.object({
    customer_id: reference,
    entity_id: z.optional(reference),
    feature_id: z.optional(reference),
    model_id: z.string(),
    input_tokens: count,
    output_tokens: count,
    cache_read_tokens: z.optional(count),
    cache_write_tokens: z.optional(count),
    audio_input_tokens: z.optional(count),
    audio_output_tokens: z.optional(count),
    reasoning_tokens: z.optional(count),
    properties,
    timestamp: time,
    overage_behavior: overageBehavior,
    async: z.optional(z.boolean()),
  }),
  handle(context, body) {
    const { customer_id, entity_id, feature_id, model_id, async, timestamp, overage_behavior } = body;
    const named = feature_id === undefined ? undefined : findFeature(context, feature_id);
    const holder = findHolder(context, customer_id, entity_id);
    const feature = named ?? onlyAiCredits(context, holder);
    if (feature.type !== 'ai_credit_system') throw refuse(`Feature ${feature.id} is not an AI credit system`);
    const price = tokenCost(feature, model_id, body);
    const tokens = Object.fromEntries(Object.entries(body).filter(([name]) => name.endsWith('_tokens')));
    const tracked = trackUsage(context, holder, [feature], {
      value: price.cost,
      properties: { ...body.properties, model: model_id, ...tokens, ...price },
      timestamp,
      overage_behavior,
    });
    return trackReply(context, holder, tracked, { customer_id, entity_id, value: price.cost, async });
  },
});

/** The one AI credit system that the holder has. */
function onlyAiCredits({ account }: Context, holder: Holder): Feature {
  const held = account.features.filter(
    ({ type, id }) => type === 'ai_credit_system' && usableRows(holder, id).length > 0,
  );
  const [feature] = held;
  if (feature === undefined) throw missing('feature_not_found', 'The customer has no AI credit system');
  if (held.length > 1) throw refuse('feature_id: required, as the customer has several AI credit systems');
  return feature;
}
