import type { CustomerToken } from './customer-token.ts';

/** What lies above accounts: keys that open one, beside the secret keys that callers make up. */
export interface Directory {
  /** By the token itself. */
  tokens: Map<string, CustomerToken>;
  /** Secret keys of sandboxes. */
  sandboxKeys: Map<string, 'open' | 'deleted'>;
}

/** A directory without entries. */
export function createDirectory(): Directory {
  return { tokens: new Map(), sandboxKeys: new Map() };
}
