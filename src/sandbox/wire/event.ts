import type { Account } from '../state/account.ts';
import type { UsageEvent } from '../state/event.ts';

/** An event on the wire. One that took nothing has no deductions. */
export function eventView(account: Account, event: UsageEvent): Record<string, unknown> {
  const customer = account.customers.find(({ internalId }) => internalId === event.customer);
  return {
    id: event.id,
    timestamp: event.timestamp,
    feature_id: event.name,
    customer_id: customer?.id ?? event.customer,
    value: event.value,
    properties: event.properties,
    deductions: event.deductions.length === 0 ? null : event.deductions,
  };
}
