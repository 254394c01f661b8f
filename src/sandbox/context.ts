import type { Account } from './state/account.ts';
import type { CustomerToken } from './state/customer-token.ts';

/** What an operation works with: one account, at one point in time. */
export interface Context {
  readonly account: Account;
  /** Unix milliseconds. */
  readonly now: number;
  /** The customer's token that the request came with; absent when it came with a secret key. */
  readonly token?: CustomerToken | undefined;
}
