import * as z from 'zod/mini';
import { refuse } from '../../api-error.ts';
import { revokeTokens } from '../../domain/token.ts';
import { defineOperation } from '../../http/operation.ts';
import { type Account, emptyAccount } from '../../state/account.ts';

/** What was set up for the account itself. Ids go on counting, so that no id ever means two things. */
const kept: readonly (keyof Account)[] = [
  'env',
  'secretKey',
  'isSandbox',
  'directory',
  'ids',
  'invoiceTemplates',
  'sandboxes',
  'revenueCatLinks',
  'logs',
  'idempotencyKeys',
];

/** Empties the account of the key: the catalogue, customers, and all that belongs to them. */
export const resetOrganizationSandbox = defineOperation({
  path: '/v1/sandboxes.reset',
  request: z.object({}),
  handle({ account }) {
    if (account.env === 'live') throw refuse('Only sandboxes can be reset: this is a live key');
    for (const { internalId } of account.customers) revokeTokens(account, internalId);
    const keep = new Set<string>(kept);
    const tables = Object.entries(emptyAccount(account.env)).filter(([name]) => !keep.has(name));
    Object.assign(account, Object.fromEntries(tables));
    return { success: true };
  },
});
