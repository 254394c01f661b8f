import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Lock } from '../state/lock.ts';
import { decimal } from './decimal.ts';
import { planUse } from './deduct.ts';
import { entityOf } from './entity-of.ts';
import { recordEvent } from './record-event.ts';
import { unwind } from './unwind.ts';
import { carryOut } from './use.ts';

/**
 * Ends a lock with a number of units used: more than it holds is taken on top, less is given back, and the other sign
 * gives back all and starts over. An event records the difference, if there is one.
 * @param final - units that were really used
 * @param properties - of the event, in place of those of the lock
 */
export function finalizeLock(
  account: Account,
  customer: Customer,
  lock: Lock,
  final: number,
  now: number,
  properties: Record<string, unknown> = lock.properties,
): void {
  account.locks.delete(lock.id);
  const difference = decimal(final - lock.value);
  const feature = account.features.find(({ id }) => id === lock.featureId);
  if (difference === 0 || feature === undefined) return;
  const holder = { customer, entity: entityOf(customer, lock.entityId), now };
  const sameSign = Math.sign(final) === Math.sign(lock.value);
  const kept = sameSign ? Math.min(Math.abs(final), Math.abs(lock.value)) : 0;
  const unwound = unwind(account.features, holder, lock, decimal(Math.abs(lock.value) - kept));
  const beyond = sameSign ? decimal(final - Math.sign(final) * kept) : final;
  // A filter of a usage limit fits no usage that is finalized: it knows no properties.
  const usage = { holder, feature, properties: {}, units: decimal(beyond + unwound.homeless) };
  // What is already used cannot be refused any more: it is taken as far as it goes.
  const plan = planUse(account.features, usage, lock.mode === 'overflow' ? 'overflow' : 'cap');
  const { draws } = carryOut(account.features, usage, plan);
  recordEvent(account, holder, {
    name: lock.featureId,
    value: difference,
    properties,
    draws: [...unwound.draws, ...draws],
  });
}
