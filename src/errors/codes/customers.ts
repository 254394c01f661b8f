import type { Codes } from './code-facts.ts';

/** Codes about customers and entities. */
export const customerCodes = {
  customer_not_found: {
    status: [404],
    cause: 'No customer has this id.',
    fix: 'Call `customers.getOrCreate` at sign-up.',
  },
  customer_already_exists: {
    status: [409],
    cause: 'Another customer has this id.',
    fix: 'Choose another id.',
  },
  entity_not_found: {
    status: [404],
    cause: 'The customer has no entity of this id.',
    fix: 'Call `entities.create` first.',
  },
  entity_already_exists: {
    status: [409],
    cause: 'The customer has an entity of this id.',
    fix: 'Go on: it is there.',
  },
  entity_id_required: {
    status: [400],
    cause: 'Several customers have an entity of this id.',
    fix: 'Give `customerId` too.',
  },
  feature_limit_reached: {
    status: [400, 403],
    cause: 'One more would pass a limit.',
    fix: 'Raise the limit, or delete one.',
  },
} as const satisfies Codes;
