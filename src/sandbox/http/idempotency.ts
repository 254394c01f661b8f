import { conflict } from '../api-error.ts';
import type { Account } from '../state/account.ts';

/** How long a key is remembered. */
const lifetime = 24 * 3_600_000;

/**
 * Claims an idempotency key for a day. Keys are the account's: the same key on another operation is the same key.
 * @param now - Unix milliseconds
 * @throws an {@link ApiError} with status 409 when a request with this key was carried out, or is being carried out
 */
export function claimKey({ idempotencyKeys }: Account, key: string, now: number): void {
  const claimed = idempotencyKeys.get(key);
  if (claimed !== undefined && now - claimed <= lifetime) {
    throw conflict('duplicate_idempotency_key', `Another request with idempotency key ${key} was received`);
  }
  idempotencyKeys.set(key, now);
}

/** Lets a key be used again after a request that changed nothing. A conflict keeps it. */
export function releaseKey({ idempotencyKeys }: Account, key: string, status: number): void {
  if (status >= 400 && status !== 409) idempotencyKeys.delete(key);
}
