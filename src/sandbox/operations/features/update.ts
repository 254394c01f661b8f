import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { checkFeatureChange, replaceFeature } from '../../domain/feature-change.ts';
import { checkFeature, isConsumable } from '../../domain/feature-rules.ts';
import { findFeature } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { featureFields, featureType } from '../../schema/feature.ts';
import { reference } from '../../schema/id.ts';
import type { Feature } from '../../state/feature.ts';
import { featureView } from '../../wire/feature.ts';

/** Changes what is given. What a feature is, and its id, can only change as long as no customer has it; plans follow. */
export const updateFeature = defineOperation({
  path: '/v1/features.update',
  request: z.object({
    feature_id: reference,
    new_feature_id: z.optional(reference),
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
    if (changes.type === 'metered' && changes.consumable === undefined) {
      throw refuse('consumable: required when the type becomes metered');
    }
    const next: Feature = {
      ...feature,
      ...given,
      id: new_feature_id ?? feature.id,
      consumable: isConsumable(type, changes.consumable ?? feature.consumable),
    };
    checkFeatureChange(account, feature, next);
    checkFeature(account, next);
    replaceFeature(account, feature, next);
    return featureView(next);
  },
});
