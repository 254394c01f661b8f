import * as z from 'zod/mini';
import { conflict } from '../../api-error.ts';
import { userOf } from '../../domain/feature-rules.ts';
import { findFeature, timeOf } from '../../domain/find.ts';
import { removeEntity } from '../../domain/remove-entity.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Deletes a feature that nothing grants or contains, and its entities with it. */
export const deleteFeature = defineOperation({
  path: '/v1/features.delete',
  request: z.object({ feature_id: reference }),
  handle(context, { feature_id }) {
    const { account } = context;
    const feature = findFeature(context, feature_id);
    const user = userOf(account, feature.id);
    if (user !== undefined) throw conflict('invalid_request', `Feature ${feature.id} is used by ${user}`);
    for (const customer of account.customers) {
      const own = customer.entities.filter((entity) => entity.featureId === feature.id);
      for (const entity of own) removeEntity(customer, entity, timeOf(customer, context.now));
    }
    account.features = account.features.filter((other) => other !== feature);
    return { success: true };
  },
});
