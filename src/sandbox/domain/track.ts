import { invalidInputs, missing, refuse } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { TrackBody } from '../schema/usage.ts';
import type { Feature } from '../state/feature.ts';
import { findFeature } from './find.ts';
import type { Holder } from './holder.ts';
import { recordEvent } from './record-event.ts';
import type { Usage } from './source.ts';
import { checkLock, checkLockId, takeLock } from './take-lock.ts';
import { planUse } from './deduct.ts';
import { carryOut, type Used } from './use.ts';

/**
 * The features that a body tracks: the one it names, or all that listen to its event.
 * @throws an `ApiError`: 400 unless exactly one of feature and event is given, 404 when it is unknown
 */
export function trackedFeatures(context: Context, { feature_id, event_name }: TrackBody): Feature[] {
  if ((feature_id === undefined) === (event_name === undefined)) {
    throw invalidInputs('Give either feature_id or event_name');
  }
  if (feature_id !== undefined) return [findFeature(context, feature_id)];
  const listening = context.account.features.filter(({ event_names }) =>
    event_names.some((name) => name === event_name),
  );
  if (listening.length === 0) {
    throw missing('invalid_request', `No feature listens to the event ${event_name ?? ''}`);
  }
  return listening;
}

/** @throws an `ApiError` with status 400 for a time in the future */
export function checkTime(timestamp: number | undefined, now: number): void {
  if (timestamp !== undefined && timestamp > now) {
    throw invalidInputs('timestamp: must not be in the future');
  }
}

/** What tracking did, per feature. */
export interface Tracked {
  usage: Usage;
  used: Used;
}

/**
 * Records usage: takes what it can from the holder's balances, locks usage if asked to, and keeps an event of the full value. Usage that nothing is there for takes nothing.
 * @throws an `ApiError` with status 400 for a time in the future or a lock that cannot be
 */
export function trackUsage(
  { account }: Context,
  holder: Holder,
  features: readonly Feature[],
  body: Omit<TrackBody, 'customer_id' | 'entity_id'>,
): Tracked[] {
  const { value = 1, properties = {}, timestamp, overage_behavior: mode = 'cap', lock } = body;
  checkTime(timestamp, holder.now);
  const [only] = features;
  if (lock !== undefined) {
    if (only === undefined || features.length > 1)
      throw refuse('lock: an event of several features cannot lock');
    checkLock(only, lock, holder.now);
    checkLockId(account, lock);
  }
  const tracked = features.map((feature): Tracked => {
    const usage = { holder, feature, properties, units: value };
    const plan = planUse(account.features, usage, mode);
    return { usage, used: carryOut(account.features, usage, plan) };
  });
  const [first] = tracked;
  if (lock !== undefined && first !== undefined) takeLock(account, lock, first.usage, first.used, mode);
  recordEvent(account, holder, {
    name: body.event_name ?? only?.id ?? '',
    value,
    properties,
    timestamp,
    draws: tracked.flatMap(({ used }) => used.draws),
  });
  return tracked;
}
