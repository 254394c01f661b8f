import { accountOperations } from './account.ts';
import { billingOperations } from './billing.ts';
import { catalogueOperations } from './catalogue.ts';
import { customerOperations } from './customers.ts';
import { recordOperations } from './records.ts';
import { rewardOperations } from './rewards.ts';
import { usageOperations } from './usage.ts';
import type { Code } from '../codes/index.ts';
import type { OperationErrors } from './operation-error.ts';

export type { OperationError } from './operation-error.ts';

/** What any call can be answered with. */
export const common: readonly Code[] = [
  'no_secret_key',
  'invalid_secret_key',
  'endpoint_not_public',
  'insufficient_scopes',
  'request_temporarily_disabled',
  'invalid_api_version',
  'invalid_inputs',
  'invalid_request',
  'duplicate_idempotency_key',
  'rate_limit_exceeded',
  'internal_error',
  'not_found',
];

/** What each operation can be answered with beside that. */
export const operations: OperationErrors = {
  ...usageOperations,
  ...billingOperations,
  ...customerOperations,
  ...catalogueOperations,
  ...recordOperations,
  ...rewardOperations,
  ...accountOperations,
};
