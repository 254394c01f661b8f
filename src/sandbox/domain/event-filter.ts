import type { Account } from '../state/account.ts';
import type { UsageEvent } from '../state/event.ts';

/** What events are asked for. */
export interface EventFilter {
  customer_id?: string | undefined;
  entity_id?: string | undefined;
  feature_id?: string | string[] | undefined;
  start: number;
  end: number;
}

/** The events that fit, in order of recording. */
export function findEvents(account: Account, filter: EventFilter): UsageEvent[] {
  const { customer_id: customerId, entity_id: entityId, start, end } = filter;
  const customer = account.customers.find(({ id }) => id === customerId);
  const wanted = filter.feature_id === undefined ? undefined : [filter.feature_id].flat();
  return account.events.filter(
    (event) =>
      (customerId === undefined || event.customer === customer?.internalId) &&
      (entityId === undefined || event.entityId === entityId) &&
      (wanted === undefined || wanted.some((id) => isEventOf(account, event, id))) &&
      event.timestamp >= start &&
      event.timestamp <= end,
  );
}

/** Whether an event is usage of a feature: tracked by its id, or by an event name it listens to. */
export function isEventOf({ features }: Account, { name }: UsageEvent, featureId: string): boolean {
  if (name === featureId) return true;
  return features.some(({ id, event_names }) => id === featureId && event_names.includes(name));
}
