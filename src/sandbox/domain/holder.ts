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
export function usableRows(holder: Holder, featureId: string): Entitlement[] {
  const entityId = holder.entity?.id ?? null;
  return holder.customer.entitlements.filter(
    (row) =>
      row.featureId === featureId && (row.entityId === entityId || (row.entityId === null && shares(holder))),
  );
}

/** Whether a holder may use its customer's balances; entities may not where the shared pool is disabled. */
export function shares({ customer, entity }: Holder): boolean {
  return entity === null || customer.config.disable_pooled_balance !== true;
}
