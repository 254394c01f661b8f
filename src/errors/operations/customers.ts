import type { OperationError, OperationErrors } from './operation-error.ts';
import {
  autoEnabled,
  billingRuns,
  busyCustomer,
  creates,
  input,
  needsStripe,
  rule,
  stripe,
} from './shared.ts';

const ownEntity: OperationError = {
  code: 'customer_not_found',
  cause: 'No customer has this id, or has this entity.',
};

/** Errors of customers, their entities and licences. */
export const customerOperations = {
  'customers.getOrCreate': [
    rule('Neither an id nor an email.'),
    { code: 'customer_already_exists', cause: 'Somebody created it at the same moment.', fix: 'Try again.' },
    { code: 'feature_not_found', cause: 'The `entityData` names a feature that does not exist.' },
    ...creates,
    ...autoEnabled,
    'service_unavailable',
    busyCustomer,
    needsStripe,
  ],
  'customers.get': [
    'customer_not_found',
    'entity_not_found',
    'service_unavailable',
    busyCustomer,
    needsStripe,
  ],
  'customers.list': ['invalid_cursor', rule('A `limit` above the account’s.')],
  'customers.update': [
    'customer_not_found',
    'customer_already_exists',
    rule('An id that cannot be given up.'),
    {
      code: 'invalid_request',
      status: [404],
      cause: 'A billing control names a feature that the customer does not have.',
      fix: 'Name one that it has.',
    },
    'feature_not_found',
    'service_unavailable',
    ...stripe,
  ],
  'customers.delete': ['customer_not_found', ...stripe],
  'customers.advanceTestClock': [
    'customer_not_found',
    rule('A time before the clock’s, or a customer without a test clock.'),
    ...stripe,
  ],
  'entities.create': [
    'customer_not_found',
    'feature_not_found',
    ...creates,
    rule('The feature is used up rather than held.'),
    { code: 'entity_id_required', cause: 'A second entity without an id.', fix: 'Give `entityId`.' },
    ...autoEnabled,
    {
      code: 'lock_already_exists',
      status: [423],
      cause: 'Entities of this customer are being created.',
      fix: 'Try again.',
    },
    ...stripe,
  ],
  'entities.get': ['entity_not_found', ownEntity, 'entity_id_required', 'service_unavailable', busyCustomer],
  'entities.list': ['invalid_cursor', rule('A `limit` above the account’s.')],
  'entities.update': [
    'entity_not_found',
    ownEntity,
    'entity_id_required',
    {
      code: 'invalid_request',
      status: [404],
      cause: 'A billing control names a feature that the entity does not have.',
      fix: 'Name one that it has.',
    },
    'service_unavailable',
    busyCustomer,
  ],
  'entities.delete': ['entity_not_found', ownEntity, 'entity_id_required', billingRuns, ...stripe],
  'licenses.attach': [
    billingRuns,
    'customer_not_found',
    rule('No licence is left, no plan of the customer offers it, or several do.'),
    rule('An entity twice, or one that does not exist without `featureId`.'),
    input('An entity twice.'),
    'product_not_found',
    { code: 'cus_product_not_found', cause: 'No plan of the customer offers this licence.' },
    'feature_not_found',
    ...creates,
    ...stripe,
  ],
  'licenses.release': [
    billingRuns,
    'customer_not_found',
    'entity_not_found',
    rule('The entity holds no licence, or several: name one.'),
    ...stripe,
  ],
} as const satisfies OperationErrors;
