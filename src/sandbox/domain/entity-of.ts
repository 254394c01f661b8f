import type { Customer } from '../state/customer.ts';
import type { Entity } from '../state/entity.ts';

/** A customer's entity, or `null` when there is none of this id. */
export function entityOf({ entities }: Customer, entityId: string | null): Entity | null {
  return entities.find(({ id }) => id === entityId) ?? null;
}
