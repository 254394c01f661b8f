import * as z from 'zod/mini';
import { defineOperation } from '../../http/operation.ts';
import { featureView } from '../../wire/feature.ts';

/** Archived features are listed too. */
export const listFeatures = defineOperation({
  path: '/v1/features.list',
  request: z.object({}),
  handle: ({ account }) => ({ list: account.features.map(featureView) }),
});
