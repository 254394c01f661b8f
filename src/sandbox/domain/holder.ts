import type { Customer } from '../state/customer.ts';
import type { Entitlement } from '../state/entitlement.ts';
import type { Entity } from '../state/entity.ts';

/** Who uses something: a customer, or an entity of it. */
export interface Holder {
  readonly customer: Customer;
  readonly entity: Entity | null;
  /** The customer's time. */
  readonly now: number;
}

/** What a holder may use of a feature: its own, and an entity also what its customer shares. */
export function usableRows({ customer, entity }: Holder, featureId: string): Entitlement[] {
  return customer.entitlements.filter(
    (row) => row.featureId === featureId && (row.entityId === null || row.entityId === entity?.id),
  );
}
