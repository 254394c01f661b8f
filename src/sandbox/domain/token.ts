import { ApiError } from '../api-error.ts';
import type { Context } from '../context.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { CustomerToken } from '../state/customer-token.ts';
import type { Directory } from '../state/directory.ts';
import { opaque } from './opaque.ts';

const hour = 3_600_000;
const accessLife = hour;
const refreshLife = 24 * hour;

/** Tokens as they are handed out. */
export interface TokenPair {
  access_token: string;
  refresh_token: string;
  expires_at: number;
  refresh_expires_at: number;
}

/** An access and a refresh token for a customer. */
export function issuePair(
  { account, now }: Context,
  customer: string,
  family: string = account.ids.next('family'),
  rotation = 0,
): TokenPair {
  const expires_at = now + accessLife;
  const refresh_expires_at = now + refreshLife;
  const bound = { customer, family, rotation };
  return {
    access_token: issue(account, { ...bound, kind: 'access', expiresAt: expires_at }),
    refresh_token: issue(account, { ...bound, kind: 'refresh', expiresAt: refresh_expires_at }),
    expires_at,
    refresh_expires_at,
  };
}

/** An access token that never expires; nothing refreshes it. */
export function issueIndefinite({ account }: Context, { internalId }: Customer): string {
  const family = account.ids.next('family');
  return issue(account, { customer: internalId, kind: 'access', expiresAt: null, family, rotation: 0 });
}

function issue(account: Account, token: Omit<CustomerToken, 'secretKey'>): string {
  const { secretKey, directory, ids } = account;
  const prefix = token.kind === 'access' ? 'am_jwt' : 'am_jrt';
  const value = `${prefix}_${opaque(`${secretKey}/${ids.next(prefix)}`, 24)}`;
  directory.tokens.set(value, { ...token, secretKey });
  return value;
}

/** Takes every token of a customer back. */
export function revokeTokens({ directory, secretKey }: Account, customer: string): void {
  for (const [value, token] of directory.tokens) {
    if (token.secretKey === secretKey && token.customer === customer) directory.tokens.delete(value);
  }
}

/**
 * The token behind a value.
 * @throws an `ApiError` with status 401 when it was never issued, or was revoked
 */
export function findToken({ tokens }: Directory, value: string): CustomerToken {
  const token = tokens.get(value);
  if (token === undefined) throw invalidToken('Invalid or revoked token');
  return token;
}

/** @throws an `ApiError` with status 401 when the token's time is over */
export function checkExpiry({ expiresAt }: CustomerToken, now: number): void {
  if (expiresAt !== null && expiresAt <= now) throw invalidToken('The token has expired');
}

/** 401: a token that does not let anyone in. */
export function invalidToken(message: string): ApiError {
  return new ApiError(401, 'invalid_request', message);
}
