import * as z from 'zod/mini';
import { invalidInputs, refuse } from '../../api-error.ts';
import { opaque } from '../../domain/opaque.ts';
import { defineOperation } from '../../http/operation.ts';
import type { OrganizationSandbox } from '../../state/organization-sandbox.ts';
import { organizationSandboxView } from '../../wire/organization-sandbox.ts';

/** Creates an account with a key of its own, in which nothing has happened yet. Only this answer shows the key. */
export const createOrganizationSandbox = defineOperation({
  path: '/v1/sandboxes.create',
  request: z.object({
    name: z.string().check(z.trim(), z.minLength(1)),
    color: z.optional(z.enum(['gray', 'blue', 'green', 'amber', 'red', 'pink'])),
    icon: z.optional(z.string().check(z.minLength(1))),
  }),
  handle({ account, now }, { name, color = 'gray', icon = 'Flask' }) {
    const { directory, ids, secretKey: parent } = account;
    if (account.isSandbox) throw refuse("A sandbox's own key cannot create sandboxes");
    const slug = slugOf(name);
    if (slug === '') throw invalidInputs('name: must contain a letter or a digit');
    if (account.sandboxes.some((other) => other.slug === slug)) {
      throw refuse(`A sandbox named ${name} already exists`);
    }
    const id = ids.next('org_sandbox');
    const secretKey = `am_sk_test_${opaque(`${parent}/${id}`, 24)}`;
    const sandbox: OrganizationSandbox = { id, name, slug, createdAt: now, color, icon, secretKey };
    account.sandboxes.push(sandbox);
    directory.sandboxKeys.set(secretKey, 'open');
    return { ...organizationSandboxView(sandbox), secret_key: secretKey };
  },
});

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
