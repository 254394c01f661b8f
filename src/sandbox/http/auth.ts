import { ApiError } from '../api-error.ts';

const knownPrefix = /^am_(?:sk|pk|jwt|jrt)_/;
const secretKey = /^am_sk_(?:test|live)_\w+$/;
const customerToken = /^am_(?:jwt|jrt)_/;

/** What a request shows to be let in. */
export interface Credential {
  kind: 'secret_key' | 'customer_token';
  value: string;
}

/**
 * The key of an `Authorization` header.
 * @throws an {@link ApiError} with status 401 for anything else
 */
export function credentialOf(authorization: string | undefined): Credential {
  const [, value] = /^Bearer\s+(\S+)$/i.exec(authorization ?? '') ?? [];
  if (value === undefined) {
    throw new ApiError(
      401,
      'no_secret_key',
      'No secret key: send it as "Authorization: Bearer am_sk_test_…"',
    );
  }
  if (!knownPrefix.test(value)) throw new ApiError(401, 'invalid_request', `Not an Autumn key: ${value}`);
  if (customerToken.test(value)) return { kind: 'customer_token', value };
  if (!secretKey.test(value)) throw new ApiError(401, 'invalid_secret_key', 'Invalid secret key');
  return { kind: 'secret_key', value };
}
