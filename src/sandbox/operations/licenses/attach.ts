import * as z from 'zod/mini';
import { invalidInputs, missing, refuse } from '../../api-error.ts';
import { licenseTerms } from '../../domain/billing/charges.ts';
import { freeSeats, type LicensePool, licensePools } from '../../domain/billing/licenses.ts';
import { createEntity, entityFeature } from '../../domain/create-entity.ts';
import { findCustomer, findPlan, timeOf } from '../../domain/find.ts';
import { startSubscription } from '../../domain/lifecycle.ts';
import { defineOperation } from '../../http/operation.ts';
import { id, reference } from '../../schema/id.ts';

/** Assigns licenses to entities; each takes a seat. Entities that there are not are created. */
export const attachLicense = defineOperation({
  path: '/v1/licenses.attach',
  request: z.strictObject({
    customer_id: reference,
    plan_id: reference,
    entities: z
      .array(
        z.strictObject({
          entity_id: id,
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
    findPlan(context, planId);
    const pools = licensePools(customer).filter(({ licensePlanId }) => licensePlanId === planId);
    if (pools.length === 0)
      throw missing('cus_product_not_found', `No plan of the customer offers ${planId}`);
    const ids = entities.map(({ entity_id }) => entity_id);
    if (new Set(ids).size < ids.length) throw invalidInputs('entities: an entity is there twice');
    const fresh = entities.filter(({ entity_id }) => !customer.entities.some((one) => one.id === entity_id));
    for (const { entity_id, feature_id } of fresh) {
      if (feature_id === undefined) {
        throw invalidInputs(`entities: ${entity_id} does not exist: give its feature_id to create it`);
      }
      entityFeature(context, feature_id);
    }
    const holder = pools.flatMap(({ assigned }) => assigned).find((one) => ids.includes(one.entityId ?? ''));
    if (holder !== undefined) throw refuse(`Entity ${holder.entityId} has a license of ${planId} already`);
    const seats = pools.flatMap((pool) => Array.from({ length: freeSeats(pool) }, (): LicensePool => pool));
    if (seats.length < entities.length) {
      const left =
        seats.length === 1 ? `1 license of ${planId} is` : `${seats.length} licenses of ${planId} are`;
      throw refuse(`Only ${left} left, ${entities.length} ${entities.length === 1 ? 'is' : 'are'} needed`);
    }
    for (const { entity_id, feature_id, name } of fresh) {
      if (feature_id !== undefined) createEntity(context, customer, { entity_id, feature_id, name });
    }
    for (const [index, { entity_id }] of entities.entries()) {
      const pool = seats[index];
      const offer = pool?.parent.terms.licenses.find((license) => license.license_plan_id === planId);
      const offered = offer === undefined ? undefined : licenseTerms(account, offer);
      if (pool === undefined || offered === undefined) continue;
      const { plan, terms } = offered;
      startSubscription(account, customer, {
        plan,
        // The parent plan pays for the seat.
        terms: { ...terms, price: null, freeTrial: null },
        entityId: entity_id,
        startsAt: now,
        licenseOf: pool.parent.id,
      });
    }
    return { success: true };
  },
});
