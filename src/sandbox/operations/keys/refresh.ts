import * as z from 'zod/mini';
import { invalidToken, issuePair, revokeTokens } from '../../domain/token.ts';
import { defineOperation } from '../../http/operation.ts';
import type { Account } from '../../state/account.ts';
import type { CustomerToken } from '../../state/customer-token.ts';

/**
 * Exchanges the refresh token that the request came with for new tokens. The one before the newest still works once
 * the newest is out; an older one can only have been stolen, and ends all of the customer's tokens.
 */
export const refreshKey = defineOperation({
  path: '/v1/keys.refresh',
  request: z.object({}),
  handle(context) {
    const { account, token } = context;
    if (token === undefined) throw invalidToken('Send a refresh token as the bearer, not a secret key');
    if (token.rotation < newestRotation(account, token) - 1) {
      revokeTokens(account, token.customer);
      throw invalidToken('The refresh token was used before: all tokens of the customer are revoked');
    }
    return issuePair(context, token.customer, token.family, newestRotation(account, token) + 1);
  },
});

function newestRotation({ directory }: Account, { secretKey, family }: CustomerToken): number {
  const related = [...directory.tokens.values()].filter(
    (other) => other.secretKey === secretKey && other.family === family,
  );
  return Math.max(...related.map(({ rotation }) => rotation));
}
