import * as z from 'zod/mini';
import { findFeature } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';
import { featureView } from '../../wire/feature.ts';

export const getFeature = defineOperation({
  path: '/v1/features.get',
  request: z.object({ feature_id: reference }),
  handle: (context, { feature_id }) => featureView(findFeature(context, feature_id)),
});
