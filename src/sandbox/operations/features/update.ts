import * as z from 'zod/mini';
import { conflict, refuse } from '../../api-error.ts';
import { checkFeature, isConsumable, userOf } from '../../domain/feature-rules.ts';
import { findFeature } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { featureFields, featureType } from '../../schema/feature.ts';
import { id, reference } from '../../schema/id.ts';
import type { Feature } from '../../state/feature.ts';
import { featureView } from '../../wire/feature.ts';

/** Changes what is given. What a feature is, and its id, can only change while nothing uses it. */
export const updateFeature = defineOperation({
  path: '/v1/features.update',
  request: z.strictObject({
    feature_id: reference,
    new_feature_id: z.optional(id),
    name: z.optional(z.string().check(z.minLength(1))),
    type: z.optional(featureType),
    archived: z.optional(z.boolean()),
    ...featureFields,
  }),
  handle(context, { feature_id, new_feature_id, ...changes }) {
    const { account } = context;
    const feature = findFeature(context, feature_id);
    const type = changes.type ?? feature.type;
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const next: Feature = {
      ...feature,
      ...given,
      id: new_feature_id ?? feature.id,
      consumable: isConsumable(type, changes.consumable ?? feature.consumable),
    };
    if (next.id !== feature.id || next.type !== feature.type || next.consumable !== feature.consumable) {
      const user = userOf(account, feature.id);
      if (user !== undefined) {
        throw refuse(
          `Feature ${feature.id} is used by ${user}: its id and type cannot change`,
          'invalid_feature',
        );
      }
    }
    if (next.id !== feature.id && account.features.some((other) => other.id === next.id)) {
      throw conflict('duplicate_feature_id', `Feature ${next.id} already exists`);
    }
    checkFeature(account, next);
    account.features = account.features.map((other) => (other === feature ? next : other));
    return featureView(next);
  },
});
