import type { OperationErrors } from './operation-error.ts';
import { input, rule } from './shared.ts';

const revenueCatOrganization = rule('No organization has this slug, or it is not yours.');

/** Errors about the account: tokens, RevenueCat and sandboxes. */
export const accountOperations = {
  'keys.mint': ['customer_not_found'],
  'keys.refresh': [
    {
      code: 'invalid_request',
      status: [401],
      cause: 'Not a refresh token, or one that expired, was revoked or came back after two rotations.',
      fix: 'Mint new tokens with `keys.mint`.',
    },
  ],
  'keys.revoke': ['customer_not_found'],
  'platform.linkRevenueCat': [
    revenueCatOrganization,
    rule('RevenueCat is linked in this environment.'),
    input('A `redirectUrl` that is none.'),
  ],
  'platform.syncRevenueCat': [
    revenueCatOrganization,
    rule('RevenueCat is not linked in this environment.'),
    'product_not_found',
  ],
  'platform.getRevenueCatKeys': [
    revenueCatOrganization,
    rule('RevenueCat is not linked in this environment.'),
  ],
  'sandboxes.create': [
    rule('A sandbox has this name, the name cannot be, or the key is a sandbox’s own.'),
    input('A name without letters.'),
    { code: 'feature_limit_reached', status: [403], cause: 'You have all the sandboxes you may have.' },
    {
      code: 'invalid_request',
      status: [401],
      cause: 'The key belongs to nobody who may manage sandboxes.',
      fix: 'Create it in the dashboard.',
    },
  ],
  'sandboxes.list': [],
  'sandboxes.delete': ['org_not_found'],
  'sandboxes.reset': [rule('The key is a live one.')],
} as const satisfies OperationErrors;
