import type { Account } from '../state/account.ts';
import type { Deduction, UsageEvent } from '../state/event.ts';
import { resetView } from '../wire/reset.ts';
import { decimal } from './decimal.ts';
import type { Draw } from './draw.ts';
import type { Holder } from './holder.ts';

/** What draws took from each row and from each rollover, on the wire, in the order of the first. */
export function deductionsOf(draws: readonly Draw[]): Deduction[] {
  const deductions = new Map<string, Deduction>();
  for (const { row, rollover, amount } of draws) {
    if (amount === 0) continue;
    const id = rollover?.id ?? row.id;
    deductions.set(id, {
      balance_id: id,
      feature_id: row.featureId,
      plan_id: row.planId,
      reset: resetView(row),
      value: decimal((deductions.get(id)?.value ?? 0) + amount),
    });
  }
  return [...deductions.values()];
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
