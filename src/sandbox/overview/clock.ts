import type { Clock } from '../clock.ts';
import { timeOf } from '../domain/find.ts';
import { settle } from '../domain/settle.ts';
import type { Account } from '../state/account.ts';

/**
 * Goes forward to a point in time, and lets everything happen that is due until then.
 * @throws Error for a time that is over
 */
export function travelTo(account: Account, clock: Clock, time: number): void {
  if (time < clock.now()) throw new Error('The time of the sandbox goes forward only.');
  clock.set(time);
  for (const customer of account.customers) settle(account, customer, timeOf(customer, time));
}
