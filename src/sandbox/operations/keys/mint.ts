import * as z from 'zod/mini';
import { findCustomer } from '../../domain/find.ts';
import { issueIndefinite, issuePair } from '../../domain/token.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Gives out tokens that let an app act for one customer. Earlier ones stay valid. */
export const mintKey = defineOperation({
  path: '/v1/keys.mint',
  request: z.object({ customer_id: reference, indefinite: z.optional(z.boolean()) }),
  handle(context, { customer_id, indefinite = false }) {
    const customer = findCustomer(context, customer_id);
    if (indefinite) return { access_token: issueIndefinite(context, customer), expires_at: null };
    return issuePair(context, customer.internalId);
  },
});
