import { ApiError } from '../api-error.ts';

const knownPrefix = /^am_(?:sk|pk|jwt|jrt)_/;
const secretKey = /^am_sk_(?:test|live)_\w+$/;
const publishableKey = /^am_pk_/;
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
  // Those open a few addresses of earlier versions of the API, none of which the SDK calls.
  if (publishableKey.test(value)) {
    throw new ApiError(401, 'endpoint_not_public', 'Not for a publishable key: send a secret key');
  }
  if (!secretKey.test(value)) throw new ApiError(401, 'invalid_secret_key', 'Invalid secret key');
  return { kind: 'secret_key', value };
}
