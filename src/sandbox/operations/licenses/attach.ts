import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { createEntity, entityFeature } from '../../domain/create-entity.ts';
import { findCustomer, timeOf } from '../../domain/find.ts';
import { licensePlan } from '../../domain/licenses/match.ts';
import { freeSeats, licensePools } from '../../domain/licenses/pools.ts';
import { assignSeat } from '../../domain/licenses/seats.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Assigns licenses to entities; each takes a seat. Entities that there are not are created. */
export const attachLicense = defineOperation({
  path: '/v1/licenses.attach',
  request: z.object({
    customer_id: reference,
    plan_id: reference,
    entities: z
      .array(
        z.object({
          entity_id: reference,
          name: z.optional(z.nullable(z.string())),
          feature_id: z.optional(reference),
        }),
      )
      .check(z.minLength(1)),
  }),
  handle(context, { customer_id, plan_id: planId, entities }) {
    const { account } = context;
    const customer = findCustomer(context, customer_id);
    const now = timeOf(customer, context.now);
    const [pool, another] = licensePools(customer).filter(({ license }) => license.planId === planId);
    if (pool === undefined) throw refuse(`No plan of the customer offers license ${planId}`);
    if (another !== undefined) throw refuse(`Several plans of the customer offer license ${planId}`);
    if (licensePlan(account, pool.license)?.archived === true) {
      throw refuse(`Plan ${planId} is archived: its licenses cannot be assigned`);
    }
    const ids = entities.map(({ entity_id }) => entity_id);
    if (new Set(ids).size < ids.length) throw refuse('entities: an entity is there twice');
    const fresh = entities.filter(({ entity_id }) => !customer.entities.some((one) => one.id === entity_id));
    const nameless = fresh.find(({ feature_id }) => feature_id === undefined);
    if (nameless !== undefined) {
      throw refuse(`Entity ${nameless.entity_id} does not exist: give its feature_id to create it`);
    }
    const takers = ids.filter((entityId) => !pool.assigned.some((seat) => seat.entityId === entityId));
    if (freeSeats(pool) < takers.length) throw refuse(`There are not enough licenses of ${planId} left`);
    for (const { feature_id = '' } of fresh) entityFeature(context, feature_id);
    for (const { entity_id, feature_id = '', name } of fresh) {
      createEntity(context, customer, { entity_id, feature_id, name });
    }
    for (const entityId of takers) assignSeat(account, customer, pool, entityId, now);
    return { success: true };
  },
});
