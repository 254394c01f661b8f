import { timeOf } from '../domain/find.ts';
import { settle } from '../domain/settle.ts';
import type { Account } from '../state/account.ts';

/**
 * An account as a request would find it now: with all that time has brought about. The account itself is not touched.
 * @param now - the sandbox's time, Unix milliseconds
 */
export function settledCopy(account: Account, now: number): Account {
  const { ids, directory, logs, ...tables } = account;
  // One copy of it all: what plans share of their billing stays shared.
  const copy = { ...structuredClone(tables), ids: ids.copy(), directory, logs };
  for (const customer of copy.customers) settle(copy, customer, timeOf(customer, now));
  return copy;
}
