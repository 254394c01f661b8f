import * as z from 'zod/mini';
import { defineOperation } from '../../http/operation.ts';
import { organizationSandboxView } from '../../wire/organization-sandbox.ts';

/** Sandboxes, the newest first. */
export const listOrganizationSandboxes = defineOperation({
  path: '/v1/sandboxes.list',
  request: z.object({}),
  handle: ({ account }) => ({ list: account.sandboxes.toReversed().map(organizationSandboxView) }),
});
