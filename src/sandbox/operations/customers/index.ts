import { advanceTestClock } from './advance-test-clock.ts';
import { deleteCustomer } from './delete.ts';
import { getCustomer } from './get.ts';
import { getOrCreateCustomer } from './get-or-create.ts';
import { listCustomers } from './list.ts';
import { updateCustomer } from './update.ts';

export const customerOperations = [
  getOrCreateCustomer,
  getCustomer,
  listCustomers,
  updateCustomer,
  deleteCustomer,
  advanceTestClock,
];
