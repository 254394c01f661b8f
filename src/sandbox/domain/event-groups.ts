import type { Account } from '../state/account.ts';
import type { UsageEvent } from '../state/event.ts';
import { decimal } from './decimal.ts';

/** Groups beyond the most that were asked for are added up here. */
const rest = 'Other';

/** What an event is grouped or filtered by: a property, or one of the ids it belongs to. A plan may be none: `''`. */
export function fieldOf({ customers }: Account, event: UsageEvent, field: string): string | undefined {
  switch (field) {
    case '$customer_id':
      return customers.find(({ internalId }) => internalId === event.customer)?.id ?? event.customer;
    case '$entity_id':
      return event.entityId ?? undefined;
    case '$plan_id':
      return event.deductions.find(({ plan_id }) => plan_id !== null)?.plan_id ?? '';
    case '$feature_id':
      return event.name;
    default: {
      const name = field.replace(/^properties\./, '');
      const value = Object.hasOwn(event.properties, name) ? event.properties[name] : undefined;
      return value === undefined || value === null || value === '' ? undefined : String(value);
    }
  }
}

/**
 * The sums of groups. Only so many are kept apart, the largest ones; events that have nothing to be grouped by belong
 * to none.
 */
export function groupSums(
  account: Account,
  events: readonly UsageEvent[],
  field: string,
  most: number,
): Record<string, number> {
  const sums = new Map<string, number>();
  for (const event of events) {
    const name = fieldOf(account, event, field);
    if (name !== undefined) sums.set(name, decimal((sums.get(name) ?? 0) + event.value));
  }
  return folded(sums, most, sums);
}

/** Sums by group, with those of all but the largest groups as one. @param ranks - what is large */
export function folded(
  sums: ReadonlyMap<string, number>,
  most: number,
  ranks: ReadonlyMap<string, number>,
): Record<string, number> {
  const kept = new Set(
    [...ranks]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([name]) => name),
  );
  const result = new Map<string, number>();
  for (const [name, value] of sums) {
    const group = kept.has(name) ? name : rest;
    result.set(group, decimal((result.get(group) ?? 0) + value));
  }
  return Object.fromEntries(result);
}
