import { conflict } from '../api-error.ts';
import type { Account } from '../state/account.ts';

/**
 * Claims an idempotency key.
 * @throws an {@link ApiError} with status 409 when a request with this key was carried out, or is being carried out
 */
export function claimKey({ idempotencyKeys }: Account, key: string): void {
  if (idempotencyKeys.has(key)) {
    throw conflict('duplicate_idempotency_key', `Another request with idempotency key ${key} was received`);
  }
  idempotencyKeys.add(key);
}

/** Lets a key be used again after a request that changed nothing. A conflict keeps it. */
export function releaseKey({ idempotencyKeys }: Account, key: string, status: number): void {
  if (status >= 400 && status !== 409) idempotencyKeys.delete(key);
}
