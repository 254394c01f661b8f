import { createOrganizationSandbox } from './create.ts';
import { deleteOrganizationSandbox } from './delete.ts';
import { listOrganizationSandboxes } from './list.ts';
import { resetOrganizationSandbox } from './reset.ts';

export const organizationSandboxOperations = [
  createOrganizationSandbox,
  listOrganizationSandboxes,
  deleteOrganizationSandbox,
  resetOrganizationSandbox,
];
