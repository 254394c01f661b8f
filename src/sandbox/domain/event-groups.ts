import type { Account } from '../state/account.ts';
import type { UsageEvent } from '../state/event.ts';
import { decimal } from './decimal.ts';

/** Groups beyond the most that were asked for are added up here. */
const rest = 'Other';

/** What an event is grouped or filtered by: a property, or one of the ids it belongs to. */
export function fieldOf({ customers }: Account, event: UsageEvent, field: string): string | undefined {
  switch (field) {
    case '$customer_id':
      return customers.find(({ internalId }) => internalId === event.customer)?.id ?? event.customer;
    case '$entity_id':
      return event.entityId ?? undefined;
    case '$plan_id':
      return event.deductions.find(({ plan_id }) => plan_id !== null)?.plan_id ?? undefined;
    case '$feature_id':
      return event.name;
    default: {
      const name = field.replace(/^properties\./, '');
      const value = Object.hasOwn(event.properties, name) ? event.properties[name] : undefined;
      return value === undefined || value === null ? undefined : String(value);
    }
  }
}

/** Names the group of an event; only so many groups are kept apart, the largest ones. */
export function grouper(
  account: Account,
  events: readonly UsageEvent[],
  field: string,
  most: number,
): (event: UsageEvent) => string {
  const sums = new Map<string, number>();
  const nameOf = (event: UsageEvent): string => fieldOf(account, event, field) ?? 'null';
  for (const event of events) {
    sums.set(nameOf(event), decimal((sums.get(nameOf(event)) ?? 0) + event.value));
  }
  const kept = new Set(
    [...sums]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([name]) => name),
  );
  return (event) => (kept.has(nameOf(event)) ? nameOf(event) : rest);
}
