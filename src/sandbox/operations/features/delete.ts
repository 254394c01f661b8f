import * as z from 'zod/mini';
import { conflict } from '../../api-error.ts';
import { userOf } from '../../domain/feature-rules.ts';
import { findFeature } from '../../domain/find.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

export const deleteFeature = defineOperation({
  path: '/v1/features.delete',
  request: z.object({ feature_id: reference }),
  handle(context, { feature_id }) {
    const { account } = context;
    const feature = findFeature(context, feature_id);
    const user = userOf(account, feature.id);
    if (user !== undefined) throw conflict('invalid_request', `Feature ${feature.id} is used by ${user}`);
    account.features = account.features.filter((other) => other !== feature);
    return { success: true };
  },
});
