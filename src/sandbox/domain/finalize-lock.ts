import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Lock } from '../state/lock.ts';
import { decimal } from './decimal.ts';
import type { Draw } from './draw.ts';
import { entityOf } from './entity-of.ts';
import { recordEvent } from './record-event.ts';
import type { Holder } from './holder.ts';
import { carryOut, planUse } from './use.ts';
import { unwind } from './unwind.ts';

/**
 * Ends a lock with a number of units used: more than it holds is taken on top, less is given back, and the other sign
 * gives back all and starts over. An event records the difference, if there is one.
 * @param final - units that were really used
 */
export function finalizeLock(
  account: Account,
  customer: Customer,
  lock: Lock,
  final: number,
  properties: Record<string, unknown>,
  now: number,
): void {
  account.locks.delete(lock.id);
  const holder = { customer, entity: entityOf(customer, lock.entityId), now };
  const difference = decimal(final - lock.value);
  if (difference === 0) return;
  const merged = { ...lock.properties, ...properties };
  const event = { name: lock.featureId, value: difference, properties: merged };
  const sameSign = Math.sign(final) === Math.sign(lock.value) && lock.value !== 0;
  if (sameSign && Math.abs(final) < Math.abs(lock.value)) {
    unwind(account, customer, lock, -difference, now);
    recordEvent(account, holder, { ...event, draws: [] });
    return;
  }
  if (!sameSign) unwind(account, customer, lock, lock.value, now);
  const draws = take(account, holder, lock, sameSign ? difference : final, merged);
  recordEvent(account, holder, { ...event, draws });
}

function take(
  account: Account,
  holder: Holder,
  { featureId, mode }: Lock,
  units: number,
  properties: Record<string, unknown>,
): readonly Draw[] {
  const feature = account.features.find(({ id }) => id === featureId);
  if (feature === undefined || units === 0) return [];
  const usage = { holder, feature, properties, units };
  // What is already used cannot be refused any more: it is taken as far as it goes.
  const plan = planUse(account.features, usage, mode === 'overflow' ? 'overflow' : 'cap');
  return carryOut(usage, plan).draws;
}
