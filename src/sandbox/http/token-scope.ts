import { ApiError } from '../api-error.ts';
import { checkExpiry, invalidToken } from '../domain/token.ts';
import type { Account } from '../state/account.ts';
import type { CustomerToken } from '../state/customer-token.ts';

/** What each kind of a customer's token opens. Nothing else. */
const opens: Readonly<Record<CustomerToken['kind'], ReadonlySet<string>>> = {
  access: new Set([
    '/v1/balances.check',
    '/v1/balances.track',
    '/v1/customers.get',
    '/v1/entities.get',
    '/v1/events.list',
    '/v1/events.aggregate',
  ]),
  refresh: new Set(['/v1/keys.refresh']),
};

/**
 * Holds a request against the token that it came with. Whatever customer its body names, it is about the token's.
 * @param now - Unix milliseconds
 * @returns the body that the operation gets
 * @throws an {@link ApiError}: 403 for another operation, 401 for a token whose time or customer is gone
 */
export function scopedBody(
  account: Account,
  token: CustomerToken,
  { path, body, now }: { path: string; body: unknown; now: number },
): unknown {
  checkExpiry(token, now);
  if (!opens[token.kind].has(path)) {
    throw new ApiError(403, 'invalid_request', `${path} is not open to this customer token`);
  }
  const customer = account.customers.find(({ internalId }) => internalId === token.customer);
  if (customer === undefined) throw invalidToken('The customer of the token is gone');
  if (token.kind === 'refresh' || typeof body !== 'object') return body;
  return { ...body, customer_id: customer.id };
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
