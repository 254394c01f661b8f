import type { OperationError, OperationErrors } from './operation-error.ts';
import { input, items, rule, stripe } from './shared.ts';

const planShape: readonly OperationError[] = [
  ...items,
  rule('A plan to enable automatically that has a price, a one-off plan with a trial, or a licence twice.'),
  'historical_plan_version_cannot_be_default',
  'variant_cannot_be_default',
  'currency_mismatch',
  ...stripe,
];

/** Errors of features and plans. */
export const catalogueOperations = {
  'features.create': [
    'duplicate_feature_id',
    'invalid_feature',
    input('A type that the feature cannot have.'),
  ],
  'features.get': ['feature_not_found'],
  'features.list': [],
  'features.update': [
    'feature_not_found',
    'duplicate_feature_id',
    'invalid_feature',
    rule('A new type without `consumable`.'),
  ],
  'features.delete': [
    'feature_not_found',
    {
      code: 'invalid_request',
      status: [409],
      cause: 'A plan or a credit system has it.',
      fix: 'Archive it with `features.update`.',
    },
  ],
  'plans.create': [
    'product_already_exists',
    { code: 'product_not_found', cause: 'The plan of a licence does not exist.' },
    ...planShape,
  ],
  'plans.get': ['product_not_found'],
  'plans.list': ['customer_not_found', 'entity_not_found'],
  'plans.update': [
    'product_not_found',
    { code: 'product_already_exists', cause: 'Another plan has the new id.', fix: 'Choose another id.' },
    ...planShape,
    'conflicting_version_flags',
    'nested_variant_not_allowed',
    'product_id_already_exists',
    'cannot_fork_archived_base',
    'invalid_propagation_target',
    'too_many_variants',
  ],
  'plans.delete': [
    'product_not_found',
    rule('A customer has or had it, or it is a licence of another plan.'),
  ],
} as const satisfies OperationErrors;
