import type { OperationError, OperationErrors } from './operation-error.ts';
import { busyCustomer, input, rule } from './shared.ts';

const tracking: readonly OperationError[] = [
  'customer_not_found',
  'entity_not_found',
  'feature_not_found',
  'insufficient_balance',
  'usage_limit_exceeded',
  { code: 'lock_already_exists', status: [409], cause: 'The `lockId` is held.', fix: 'Settle it first.' },
  { code: 'invoice_payment_failed', status: [402] },
  input('The `entityId` is unknown, and there is too little to create it.'),
];

const noEvent: OperationError = {
  code: 'invalid_request',
  status: [404],
  cause: 'No feature has this `eventName`.',
  fix: 'Correct the name, or add it to a feature.',
};

/** Errors of checking, tracking and balances. */
export const usageOperations = {
  check: [
    'feature_not_found',
    'customer_not_found',
    'entity_not_found',
    input('The `entityId` is unknown, and there is too little to create it.'),
    { code: 'lock_already_exists', status: [409], cause: 'The `lockId` is held.', fix: 'Settle it first.' },
    rule('A lock of a feature that is held, such as seats; a `lockId` over 256 characters; more than a day.'),
    'insufficient_balance',
    'usage_limit_exceeded',
    { code: 'invoice_payment_failed', status: [402] },
  ],
  track: [
    ...tracking,
    noEvent,
    rule('`overageBehavior: "reject"` with an `eventName`, or a lock that cannot be.'),
  ],
  trackTokens: [
    ...tracking,
    rule('Not an AI credit system, or a model without a price.'),
    { code: 'feature_not_found', cause: 'No feature has this id, or the customer has no AI credit system.' },
  ],
  batchTrack: [
    'feature_not_found',
    noEvent,
    input('The list is empty, or one of its uses is wrong. Nothing is counted.'),
    { code: 'internal_error', status: [503], cause: 'The queue took none of them.', fix: 'Send it again.' },
  ],
  'balances.create': [
    'customer_not_found',
    'entity_not_found',
    'feature_not_found',
    rule('A reset or a rollover that the feature cannot have, or a time that is over.'),
    {
      code: 'invalid_request',
      status: [409],
      cause: 'The `balanceId` is taken, or the customer has the flag.',
      fix: 'Choose another id, or go on.',
    },
    { code: 'invalid_inputs', status: [400, 500], cause: 'No grant, or one that does not fit the feature.' },
    busyCustomer,
  ],
  'balances.update': [
    'customer_not_found',
    'entity_not_found',
    'feature_not_found',
    {
      code: 'invalid_request',
      status: [404],
      cause: 'The customer has no such balance.',
      fix: 'Create one with `balances.create`.',
    },
    rule('A new time for a balance that has none, or one that is over.'),
    input('Two of `remaining`, `addToBalance` and `usage`.'),
    { code: 'invoice_payment_failed', status: [402] },
  ],
  'balances.delete': [
    'customer_not_found',
    'entity_not_found',
    'feature_not_found',
    {
      code: 'invalid_request',
      status: [404],
      cause: 'The customer has no such balance.',
      fix: 'Go on: it is gone.',
    },
    {
      code: 'invalid_request',
      status: [409],
      cause: 'The balance is paid for, or comes from a pool.',
      fix: 'End the plan that gives it.',
    },
    input('Nothing that says which balance.'),
    rule('`recalculateBalances` without `featureId`.'),
    {
      code: 'lock_already_exists',
      status: [409],
      cause: 'The balance is held by a lock.',
      fix: 'Settle it.',
    },
    { code: 'invoice_payment_failed', status: [402] },
  ],
  'balances.finalize': [
    {
      code: 'invalid_request',
      status: [400],
      cause: 'No such lock: it was settled, or its time is over.',
      fix: 'Go on: it is settled.',
    },
    {
      code: 'invalid_request',
      status: [409],
      cause: 'Somebody else is settling this lock.',
      fix: 'Go on: it will be settled.',
    },
    { code: 'entity_not_found', cause: 'The entity of the lock is gone.', fix: 'Go on: so is the lock.' },
    { code: 'invoice_payment_failed', status: [402] },
  ],
} as const satisfies OperationErrors;
