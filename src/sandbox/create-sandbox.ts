import { type Clock, createClock } from './clock.ts';
import { createRouter } from './http/router.ts';
import { payCheckout } from './operations/billing/pay-checkout.ts';
import { payHostedInvoice } from './operations/invoices/pay.ts';
import { operations } from './operations/index.ts';
import type { Scenario } from './scenario.ts';
import type { Account } from './state/account.ts';

export interface SandboxOptions {
  /** Unix milliseconds at which time stands still, or a source of time. 16 December 2025 by default. */
  now?: number | (() => number);
  /** What every account holds before its first request. Nothing by default. */
  scenario?: Scenario;
  /** Whether each secret key has an account of its own (the default), or all share one. */
  accounts?: 'one' | 'by-key';
}

/** The Autumn API in memory. */
export interface Sandbox {
  /** Answers one request, as the API would. Never rejects because of what a request asks for. */
  fetch(request: Request): Promise<Response>;
  readonly clock: Clock;
  /** The account of a secret key, as it was left: what time has brought about since happens when it is looked at. */
  account(secretKey: string): Promise<Account>;
}

/** Creates an API that holds nothing but its scenario. The same requests always get the same answers. */
export function createSandbox({ now, scenario, accounts = 'by-key' }: SandboxOptions = {}): Sandbox {
  const clock = createClock(now);
  const router = createRouter({ clock, scenario, accounts, operations, payCheckout, payHostedInvoice });
  return {
    fetch: async (request) => router.fetch(request),
    clock,
    account: async (value) => (await router.open({ kind: 'secret_key', value })).tenant.account,
  };
}
