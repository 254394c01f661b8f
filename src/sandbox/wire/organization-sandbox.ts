import type { OrganizationSandbox } from '../state/organization-sandbox.ts';

/** A sandbox on the wire, without its key. */
export function organizationSandboxView(sandbox: OrganizationSandbox): Record<string, unknown> {
  const { id, name, slug, createdAt, color, icon } = sandbox;
  return { id, name, slug, created_at: createdAt, color, icon };
}
