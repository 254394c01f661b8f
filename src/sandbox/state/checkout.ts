import type { Bill } from '../domain/billing/invoice.ts';

/** A payment page that nobody has paid on yet, with the request that it will carry out. */
export interface Checkout {
  id: string;
  /** The customer's internal id. */
  customer: string;
  url: string;
  /** The operation's path and its body. */
  path: string;
  body: unknown;
  /** Set when the request was carried out already, and only this is left to pay. */
  bill: Bill | null;
}
