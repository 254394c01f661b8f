export type SandboxColor = 'gray' | 'blue' | 'green' | 'amber' | 'red' | 'pink';

/** A sandbox that an organization created: an account with a key of its own. */
export interface OrganizationSandbox {
  id: string;
  name: string;
  slug: string;
  createdAt: number;
  color: SandboxColor;
  icon: string;
  secretKey: string;
}
