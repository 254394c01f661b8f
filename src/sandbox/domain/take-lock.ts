import { conflict, refuse } from '../api-error.ts';
import type { Account } from '../state/account.ts';
import type { Feature } from '../state/feature.ts';
import type { Lock } from '../state/lock.ts';
import type { OverageMode } from './overage-mode.ts';
import type { Usage } from './source.ts';
import type { Used } from './use.ts';

const day = 86_400_000;

/**
 * Checks that units can be locked; call it before anything changes.
 * @throws an `ApiError` with status 400 for seats and for an end that is more than a day away
 */
export function checkLock(
  feature: Feature,
  { expires_at: expiresAt }: { expires_at?: number | undefined },
  now: number,
): void {
  if (expiresAt !== undefined && expiresAt > now + day) {
    throw refuse('lock.expires_at: a lock can last for at most 24 hours');
  }
  if (feature.type === 'boolean' || !feature.consumable) {
    throw refuse(`Feature ${feature.id} is not consumable: its units cannot be locked`);
  }
}

/**
 * Checks that a lock is not there yet: a balance that is too low comes first.
 * @throws an `ApiError` with status 409
 */
export function checkLockId({ locks }: Account, { lock_id: id }: { lock_id: string }): void {
  if (locks.has(id)) throw conflict('lock_already_exists', `Lock ${id} already exists`);
}

/** Keeps the receipt of what was taken, so that it can be given back to the same rows. */
export function takeLock(
  { locks }: Account,
  lock: { lock_id: string; expires_at?: number | undefined },
  { holder, feature, properties }: Usage,
  { draws, units }: Used,
  mode: OverageMode,
): Lock {
  const { customer, entity, now } = holder;
  const taken: Lock = {
    id: lock.lock_id,
    customer: customer.internalId,
    entityId: entity?.id ?? null,
    featureId: feature.id,
    value: units,
    properties: { ...properties },
    mode,
    createdAt: now,
    expiresAt: lock.expires_at ?? null,
    holdings: draws.map(({ row, rollover, units, amount }) => ({
      entitlementId: row.id,
      rolloverId: rollover?.id ?? null,
      units,
      amount,
    })),
  };
  locks.set(taken.id, taken);
  return taken;
}
