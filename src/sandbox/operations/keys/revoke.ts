import * as z from 'zod/mini';
import { findCustomer } from '../../domain/find.ts';
import { revokeTokens } from '../../domain/token.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Takes back every token of a customer; it may have none. */
export const revokeKey = defineOperation({
  path: '/v1/keys.revoke',
  request: z.object({ customer_id: reference }),
  handle(context, { customer_id }) {
    revokeTokens(context.account, findCustomer(context, customer_id).internalId);
    return { revoked: true };
  },
});
