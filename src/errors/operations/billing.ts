import type { OperationError, OperationErrors } from './operation-error.ts';
import { billingRuns, creates, discounts, input, items, rule, stripe } from './shared.ts';

/** Whom and what every call that changes a plan names, and its preview. */
const names: readonly OperationError[] = ['customer_not_found', 'entity_not_found', 'product_not_found'];

/** Of every call that changes what a customer pays, and of its preview. */
const changes: readonly OperationError[] = [
  ...items,
  ...discounts,
  'currency_mismatch',
  {
    code: 'invalid_request',
    status: [409],
    cause: 'RevenueCat manages the subscription.',
    fix: 'Change it in the app store.',
  },
  ...stripe,
];

const attaching: readonly OperationError[] = [
  {
    code: 'cus_product_not_found',
    cause: 'The customer does not have a plan that the call names.',
    fix: 'Name one that it has.',
  },
  'duplicate_subscription_id',
  rule('Times, trials, `invoiceMode` or a scheduled change that exclude each other.'),
  ...changes,
];

const attach: readonly OperationError[] = [
  'plan_already_attached',
  ...names,
  rule('Carrying over a flag or a seat, or into a plan that starts later.'),
  rule('Licences: a plan with licences on an entity, a licence attached directly, or seats in use.'),
  ...attaching,
];

const multiAttach: readonly OperationError[] = [
  'plan_already_attached',
  ...names,
  rule('Two plans of one group and scope, or plans of several subscriptions.'),
  'invalid_redirect_mode',
  ...creates,
  ...attaching,
];

const schedule: readonly OperationError[] = [
  ...names,
  'plan_already_attached',
  rule('Phases that do not follow each other, or a first one that does not start now.'),
  input('Phases that do not follow each other.'),
  ...attaching,
];

const update: readonly OperationError[] = [
  'cus_product_not_found',
  ...names,
  rule('The plan is scheduled, has expired, or is free or one-off where a period is needed.'),
  rule('A change that changes nothing, or options that exclude each other.'),
  rule('Fewer licences than are assigned, or licences of a licensed plan itself.'),
  ...changes,
];

const multiUpdate: readonly OperationError[] = [
  'cus_product_not_found',
  'customer_not_found',
  'entity_not_found',
  rule('Two updates of one plan, or one that needs a checkout.'),
  ...stripe,
];

/** Errors of billing. */
export const billingOperations = {
  'billing.attach': [...attach, billingRuns],
  'billing.previewAttach': attach,
  'billing.multiAttach': [...multiAttach, billingRuns],
  'billing.previewMultiAttach': multiAttach,
  'billing.createSchedule': [...schedule, billingRuns],
  'billing.update': [...update, billingRuns],
  'billing.previewUpdate': update,
  'billing.multiUpdate': [...multiUpdate, billingRuns],
  'billing.previewMultiUpdate': multiUpdate,
  'billing.openCustomerPortal': [
    'customer_not_found',
    ...stripe,
    { code: 'stripe_error', status: [500], cause: 'Stripe could not set up its portal.' },
  ],
  'billing.setupPayment': attach,
  'billing.import': [
    'product_not_found',
    'feature_not_found',
    'flash_balance_no_match',
    'flash_balance_ambiguous',
    'unsupported_field',
    'cross_processor_conflict',
    rule('The customer, a subscription or a schedule cannot be taken over so.'),
    'org_not_found',
    ...stripe,
  ],
} as const satisfies OperationErrors;
