import type { Account } from '../state/account.ts';
import type { Deduction, UsageEvent } from '../state/event.ts';
import { resetView } from '../wire/reset.ts';
import { amountsByRow, type Draw } from './draw.ts';
import type { Holder } from './holder.ts';

/** What draws took from each row, on the wire. */
export function deductionsOf(draws: readonly Draw[]): Deduction[] {
  return [...amountsByRow(draws)]
    .filter(([, value]) => value !== 0)
    .map(([row, value]) => ({
      balance_id: row.id,
      feature_id: row.featureId,
      plan_id: row.planId,
      reset: resetView(row),
      value,
    }));
}

/** Adds an event to the account's record. */
export function recordEvent(
  account: Account,
  { customer, entity, now }: Holder,
  event: {
    name: string;
    value: number;
    properties?: Record<string, unknown> | undefined;
    timestamp?: number | undefined;
    draws: readonly Draw[];
  },
): UsageEvent {
  const recorded: UsageEvent = {
    id: account.ids.next('evt'),
    timestamp: event.timestamp ?? now,
    name: event.name,
    customer: customer.internalId,
    entityId: entity?.id ?? null,
    value: event.value,
    properties: event.properties ?? {},
    deductions: deductionsOf(event.draws),
  };
  account.events.push(recorded);
  return recorded;
}
