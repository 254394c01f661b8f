import * as z from 'zod/mini';
import { missing } from '../../api-error.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Deletes a sandbox: its key, and its customers' tokens, open nothing any more. */
export const deleteOrganizationSandbox = defineOperation({
  path: '/v1/sandboxes.delete',
  request: z.object({ id: reference }),
  handle({ account }, { id }) {
    const sandbox = account.sandboxes.find((other) => other.id === id);
    if (sandbox === undefined) throw missing('org_not_found', `Sandbox ${id} not found`);
    account.sandboxes = account.sandboxes.filter((other) => other !== sandbox);
    account.directory.sandboxKeys.set(sandbox.secretKey, 'deleted');
    return { success: true };
  },
});
