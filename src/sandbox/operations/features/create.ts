import * as z from 'zod/mini';
import { conflict } from '../../api-error.ts';
import { checkFeature, isConsumable } from '../../domain/feature-rules.ts';
import { defineOperation } from '../../http/operation.ts';
import { featureFields, featureType } from '../../schema/feature.ts';
import { reference } from '../../schema/id.ts';
import type { Feature } from '../../state/feature.ts';
import { featureView } from '../../wire/feature.ts';

export const createFeature = defineOperation({
  path: '/v1/features.create',
  request: z.object({
    feature_id: reference,
    name: z.string().check(z.minLength(1)),
    type: featureType,
    ...featureFields,
  }),
  handle({ account }, { feature_id, consumable, event_names = [], ...fields }) {
    const feature: Feature = {
      ...fields,
      id: feature_id,
      consumable: isConsumable(fields.type, consumable),
      event_names,
      archived: false,
    };
    checkFeature(account, feature);
    if (account.features.some((existing) => existing.id === feature.id)) {
      throw conflict('duplicate_feature_id', `Feature ${feature.id} already exists`);
    }
    account.features.push(feature);
    return featureView(feature);
  },
});
