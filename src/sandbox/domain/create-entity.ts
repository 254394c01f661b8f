import { conflict, refuse } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { BillingControls } from '../schema/billing-controls.ts';
import type { Customer } from '../state/customer.ts';
import type { Entity } from '../state/entity.ts';
import type { Feature } from '../state/feature.ts';
import { findFeature, timeOf } from './find.ts';
import { checkSeat, takeSeat } from './seat.ts';

/** What a new entity is given. */
export interface EntityData {
  entity_id: string;
  feature_id: string;
  name?: string | null | undefined;
  billing_controls?: BillingControls | undefined;
}

/**
 * The feature that an entity belongs to: one that is held, or one that is there or not.
 * @throws an `ApiError`: 404 for an unknown feature, 400 for one that is used up
 */
export function entityFeature(context: Context, featureId: string): Feature {
  const feature = findFeature(context, featureId);
  if (!feature.consumable) return feature;
  throw refuse(`Feature ${feature.id} cannot have entities: it is used up`);
}

/**
 * Adds an entity to a customer. It takes one unit of its feature from every plan.
 * @throws an `ApiError`: 404 or 400 for its feature, 409 when it is there already, 400 when no more are sold
 */
export function createEntity(context: Context, customer: Customer, data: EntityData): Entity {
  const feature = entityFeature(context, data.feature_id);
  if (customer.entities.some(({ id }) => id === data.entity_id)) {
    throw conflict('entity_already_exists', `Entity ${data.entity_id} already exists`);
  }
  const now = timeOf(customer, context.now);
  checkSeat(customer, feature);
  takeSeat(customer, feature.id);
  const entity: Entity = {
    id: data.entity_id,
    name: data.name ?? null,
    featureId: feature.id,
    createdAt: now,
    billingControls: data.billing_controls ?? {},
  };
  customer.entities.push(entity);
  return entity;
}
