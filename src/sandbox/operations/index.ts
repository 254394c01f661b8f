import type { Operation } from '../http/operation.ts';
import { balanceOperations } from './balances/index.ts';
import { billingOperations } from './billing/index.ts';
import { customerOperations } from './customers/index.ts';
import { entityOperations } from './entities/index.ts';
import { eventOperations } from './events/index.ts';
import { featureOperations } from './features/index.ts';
import { invoiceOperations } from './invoices/index.ts';
import { keyOperations } from './keys/index.ts';
import { licenseOperations } from './licenses/index.ts';
import { logOperations } from './logs/index.ts';
import { planOperations } from './plans/index.ts';
import { platformOperations } from './platform/index.ts';
import { referralOperations } from './referrals/index.ts';
import { rewardOperations } from './rewards/index.ts';
import { organizationSandboxOperations } from './sandboxes/index.ts';

/** Every operation that the sandbox answers. */
export const operations: readonly Operation[] = [
  ...featureOperations,
  ...planOperations,
  ...customerOperations,
  ...entityOperations,
  ...balanceOperations,
  ...eventOperations,
  ...billingOperations,
  ...invoiceOperations,
  ...keyOperations,
  ...licenseOperations,
  ...logOperations,
  ...organizationSandboxOperations,
  ...platformOperations,
  ...referralOperations,
  ...rewardOperations,
];
