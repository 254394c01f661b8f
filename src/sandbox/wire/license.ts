import { freeSeats, licensePools } from '../domain/billing/licenses.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';

/** The pools of seats that a customer's plans offer, on the wire. */
export function licensesView(account: Account, customer: Customer): Record<string, unknown>[] {
  return licensePools(customer).map((pool) => ({
    license_plan_id: pool.licensePlanId,
    parent_plan_id: pool.parent.planId,
    license_plan_name:
      account.plans.findLast(({ id }) => id === pool.licensePlanId)?.name ?? pool.licensePlanId,
    granted: pool.included + pool.paid,
    usage: pool.assigned.length,
    remaining: freeSeats(pool),
    paid_quantity: pool.paid,
  }));
}
