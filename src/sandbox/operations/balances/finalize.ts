import * as z from 'zod/mini';
import { invalidInputs, missing, refuse } from '../../api-error.ts';
import { finalizeLock } from '../../domain/finalize-lock.ts';
import { timeOf } from '../../domain/find.ts';
import { settle } from '../../domain/settle.ts';
import { defineOperation } from '../../http/operation.ts';
import { properties } from '../../schema/usage.ts';

/** Ends a lock: what it holds is used, or other than that many units, or given back. */
export const finalizeBalance = defineOperation({
  path: '/v1/balances.finalize',
  request: z.object({
    lock_id: z.string().check(z.minLength(1), z.maxLength(256)),
    action: z.enum(['confirm', 'release']),
    override_value: z.optional(z.number()),
    properties,
  }),
  handle({ account, now }, { lock_id, action, override_value, properties }) {
    if (action === 'release' && override_value !== undefined) {
      throw invalidInputs('override_value: cannot be given with release');
    }
    const owner = account.locks.get(lock_id)?.customer;
    const customer = account.customers.find(({ internalId }) => internalId === owner);
    if (customer !== undefined) settle(account, customer, timeOf(customer, now));
    // Looked up again: it may just have expired.
    const lock = account.locks.get(lock_id);
    if (lock === undefined || customer === undefined) {
      throw refuse(`Lock ${lock_id} does not exist, or was finalized`);
    }
    const { entityId } = lock;
    if (entityId !== null && customer.entities.every(({ id }) => id !== entityId)) {
      throw missing('entity_not_found', `Entity ${entityId} not found`);
    }
    const final = action === 'release' ? 0 : (override_value ?? lock.value);
    finalizeLock(account, customer, lock, final, timeOf(customer, now), properties);
    return { success: true };
  },
});
