import { ApiError } from '../api-error.ts';
import { checkExpiry, invalidToken } from '../domain/token.ts';
import type { Account } from '../state/account.ts';
import type { CustomerToken } from '../state/customer-token.ts';

/** What a customer's access token may be used for: to read the customer, and to use what it has. */
const allowed = new Set([
  '/v1/balances.check',
  '/v1/balances.track',
  '/v1/balances.track_tokens',
  '/v1/customers.get',
  '/v1/entities.get',
  '/v1/entities.list',
  '/v1/events.list',
  '/v1/events.aggregate',
]);

/**
 * Holds a request against the token that it came with.
 * @param now - Unix milliseconds
 * @throws an {@link ApiError}: 401 for a token whose time or customer is gone, 403 for a request that it does not
 * cover: another operation, or another customer
 */
export function checkScope(
  account: Account,
  token: CustomerToken,
  { path, body, now }: { path: string; body: unknown; now: number },
): void {
  checkExpiry(token, now);
  if (path === '/v1/keys.refresh') {
    if (token.kind !== 'refresh') throw invalidToken('Not a refresh token');
    return;
  }
  if (token.kind !== 'access') throw invalidToken('A refresh token is only good for keys.refresh');
  const customer = account.customers.find(({ internalId }) => internalId === token.customer);
  if (customer === undefined) throw invalidToken('The customer of the token is gone');
  if (!allowed.has(path)) throw forbidden(`A customer's token is not good for ${path}`);
  if (customerOf(body) !== customer.id) throw forbidden('The token belongs to another customer');
}

/** The customer that a body is about, if it names one. */
export function customerOf(body: unknown): string | null {
  return textField(body, 'customer_id');
}

/** A field of a body that holds text, or `null`. */
export function textField(body: unknown, name: string): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}

function forbidden(message: string): ApiError {
  return new ApiError(403, 'insufficient_scopes', message);
}
