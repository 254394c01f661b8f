import type { OperationError, OperationErrors } from './operation-error.ts';
import { discounts, input, rule, stripe } from './shared.ts';

const invoiceState: OperationError = {
  code: 'invalid_request',
  status: [400],
  cause: 'The invoice is not in a state for this.',
  fix: 'Read its status first.',
};

const invoiceDraft: readonly OperationError[] = [
  'customer_not_found',
  { code: 'invalid_request', status: [404], cause: 'No invoice template has this id.', fix: 'List them.' },
  rule('A line or an amount that cannot be billed.'),
  input('Lines that contradict each other.'),
  'product_not_found',
  'feature_not_found',
  'currency_mismatch',
  ...discounts,
  'invalid_reward',
  ...stripe,
];

/** Errors of events, invoices and logs. */
export const recordOperations = {
  'events.list': ['invalid_cursor'],
  'events.aggregate': [
    'customer_not_found',
    rule('`aggregateOn` without `customerId`, or with what does not go with it.'),
    input('A range that is too long, or a group that cannot be.'),
  ],
  'invoices.create': invoiceDraft,
  'invoices.insert': [
    rule('An invoice twice, or of a customer or plan that does not exist. None is inserted.'),
  ],
  'invoices.list': [
    'invalid_cursor',
    rule('A `limit` above the account’s.'),
    input('A range that ends early.'),
  ],
  'invoices.listTemplates': [],
  'invoices.pay': [
    'invoice_not_found',
    invoiceState,
    'invoice_payment_failed',
    {
      code: 'plan_already_attached',
      cause: 'The plan that waited for this payment came about otherwise.',
      fix: 'Void the invoice.',
    },
    'customer_not_found',
    ...stripe,
  ],
  'invoices.reissue': ['invoice_not_found', invoiceState, ...invoiceDraft],
  'invoices.void': ['invoice_not_found', invoiceState, ...stripe],
  'logs.search': [input('A query that cannot be read, or a range that is too long.')],
} as const satisfies OperationErrors;
