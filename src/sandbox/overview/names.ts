import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Entity } from '../state/entity.ts';

/** What people call things of an account. */

export function customerName({ name, id, email, internalId }: Customer): string {
  return name ?? id ?? email ?? internalId;
}

export function planName({ plans }: Account, planId: string): string {
  return plans.findLast(({ id }) => id === planId)?.name ?? planId;
}

export function featureName({ features }: Account, featureId: string): string {
  return features.find(({ id }) => id === featureId)?.name ?? featureId;
}

/** ` of Grace Hopper`: of an entity, or of a customer where there are several; else nothing has to be said. */
export function ofWhom({ customers }: Account, customer: Customer, entityId: string | null): string {
  const entity = customer.entities.find(({ id }) => id === entityId);
  if (entity !== undefined) return ` of ${entityName(entity)}`;
  return customers.length > 1 ? ` of ${customerName(customer)}` : '';
}

export function entityName({ name, id }: Entity): string {
  return name ?? id;
}
