import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import { findToken } from '../domain/token.ts';
import type { Scenario } from '../scenario.ts';
import { type Account, emptyAccount } from '../state/account.ts';
import type { CustomerToken } from '../state/customer-token.ts';
import { createDirectory } from '../state/directory.ts';
import type { Credential } from './auth.ts';

/** An account and the time that passes in it. */
export interface Tenant {
  readonly account: Account;
  /** Set while a scenario is being seeded. */
  seedingAt: number | null;
  now(): number;
}

/** The account that a key opens, and the customer's token, if the key is one. */
export interface Entry {
  readonly tenant: Tenant;
  readonly token: CustomerToken | undefined;
}

/** Finds the account of a key; creates and seeds that of a secret key on first use. */
export interface Accounts {
  /** @throws an {@link ApiError} with status 401 for a key that was taken back, or a token that was never issued */
  open(credential: Credential): Promise<Entry>;
}

/** Sends a request to an account that is being seeded. */
export type SeedSender = (tenant: Tenant, path: string, body: unknown) => Promise<unknown>;

/**
 * @param sharing - `one`: every key opens the same account; `by-key`: each key has its own
 * @param send - carries out the scenario's requests
 */
export function createAccounts(
  clock: Clock,
  scenario: Scenario | undefined,
  sharing: 'one' | 'by-key',
  send: SeedSender,
): Accounts {
  const tenants = new Map<string, Promise<Tenant>>();
  const directory = createDirectory();

  function get(secretKey: string): Promise<Tenant> {
    const sandbox = directory.sandboxKeys.get(secretKey);
    if (sandbox === 'deleted') throw new ApiError(401, 'invalid_secret_key', 'Invalid secret key');
    const isSandbox = sandbox === 'open';
    const key = sharing === 'one' && !isSandbox ? '' : secretKey;
    const known = tenants.get(key);
    if (known !== undefined) return known;
    const env = secretKey.startsWith('am_sk_live_') ? 'live' : 'sandbox';
    const account = emptyAccount(env, { secretKey, isSandbox, directory });
    const created = createTenant(clock, account, isSandbox ? undefined : scenario, send);
    tenants.set(key, created);
    return created;
  }

  return {
    async open({ kind, value }) {
      const token = kind === 'customer_token' ? findToken(directory, value) : undefined;
      return { tenant: await get(token?.secretKey ?? value), token };
    },
  };
}

async function createTenant(
  clock: Clock,
  account: Account,
  scenario: Scenario | undefined,
  send: SeedSender,
): Promise<Tenant> {
  const tenant: Tenant = { account, seedingAt: null, now: () => tenant.seedingAt ?? clock.now() };
  if (scenario === undefined) return tenant;
  await scenario.seed((path, body) => send(tenant, path, body), {
    now: clock.now(),
    travel: (time) => {
      tenant.seedingAt = time;
    },
  });
  tenant.seedingAt = null;
  return tenant;
}
