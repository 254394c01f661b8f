import { licensePlan } from '../domain/licenses/match.ts';
import { freeSeats, licensePools, seatsOf } from '../domain/licenses/pools.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';

/** The pools of seats that a customer's plans offer, on the wire, by parent and license. */
export function licensesView(account: Account, customer: Customer): Record<string, unknown>[] {
  return licensePools(customer)
    .toSorted(
      (a, b) =>
        a.parent.planId.localeCompare(b.parent.planId, 'en') ||
        a.license.planId.localeCompare(b.license.planId, 'en'),
    )
    .map((pool) => ({
      license_plan_id: pool.license.planId,
      parent_plan_id: pool.parent.planId,
      license_plan_name: licensePlan(account, pool.license)?.name ?? pool.license.planId,
      granted: seatsOf(pool),
      usage: pool.assigned.length,
      remaining: freeSeats(pool),
      paid_quantity: pool.paid,
    }));
}
