import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Holding, Lock } from '../state/lock.ts';
import { decimal } from './decimal.ts';
import { applyDraws } from './draw.ts';
import { entityOf } from './entity-of.ts';
import { planRefund } from './refund.ts';

/**
 * Gives back units that a lock holds, to the rows they came from, the last first. Units of a row that is gone go to
 * the rows there are now, up to their grant. Units of a period that is over are gone with it.
 * @param units - of the locked feature, with the lock's sign; at most what it holds
 */
export function unwind(account: Account, customer: Customer, lock: Lock, units: number, now: number): void {
  const sign = lock.value < 0 ? -1 : 1;
  let left = Math.abs(units);
  let homeless = 0;
  while (left > 0) {
    const holding = lock.holdings.at(-1);
    if (holding === undefined) break;
    const part = Math.min(left, Math.abs(holding.units));
    if (!giveBack(customer, lock, holding, part)) homeless = decimal(homeless + part);
    left = decimal(left - part);
    if (part === Math.abs(holding.units)) lock.holdings.pop();
    else shrink(holding, part);
  }
  lock.value = decimal(lock.value - units);
  uncount(customer, lock, units);
  const feature = account.features.find(({ id }) => id === lock.featureId);
  if (homeless === 0 || sign < 0 || feature === undefined) return;
  const holder = { customer, entity: entityOf(customer, lock.entityId), now };
  const usage = { holder, feature, properties: lock.properties, units: -homeless };
  applyDraws(planRefund(account.features, usage));
}

/** False when the row is no longer there. */
function giveBack(customer: Customer, lock: Lock, holding: Holding, part: number): boolean {
  const row = customer.entitlements.find(({ id }) => id === holding.entitlementId);
  if (row === undefined) return false;
  if (row.lastResetAt !== null && row.lastResetAt > lock.createdAt) return true;
  const amount = (holding.amount * part) / Math.abs(holding.units);
  const rollover = row.rollovers.find(({ id }) => id === holding.rolloverId);
  if (holding.rolloverId !== null && rollover === undefined) return true;
  const target = rollover ?? row;
  target.balance = decimal(target.balance + amount);
  return true;
}

function shrink(holding: Holding, part: number): void {
  const share = part / Math.abs(holding.units);
  holding.amount = decimal(holding.amount * (1 - share));
  holding.units = decimal(holding.units * (1 - share));
}

/** Units that were never used no longer count towards the usage limits of the interval they were held in. */
function uncount(customer: Customer, { windows }: Lock, units: number): void {
  for (const held of windows) {
    const window = customer.usageWindows.find(
      ({ key, entityId, start }) => key === held.key && entityId === held.entityId && start === held.start,
    );
    if (window === undefined || held.units === 0) continue;
    window.used = Math.max(0, decimal(window.used - (held.used * units) / held.units));
  }
}
