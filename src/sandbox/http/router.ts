import { Hono } from 'hono/tiny';
import { ApiError, missing } from '../api-error.ts';
import type { Account } from '../state/account.ts';
import { type Accounts, createAccounts, type Entry, type SeedSender, type Tenant } from './accounts.ts';
import { checkApiVersion } from './api-version.ts';
import { credentialOf } from './auth.ts';
import { parseBody } from './body.ts';
import { claimKey, releaseKey } from './idempotency.ts';
import { logRequest } from './log.ts';
import type { Operation } from './operation.ts';
import { scopedBody } from './token-scope.ts';
import type { Clock } from '../clock.ts';
import type { Context } from '../context.ts';
import type { Scenario } from '../scenario.ts';

export interface RouterOptions {
  clock: Clock;
  scenario: Scenario | undefined;
  accounts: 'one' | 'by-key';
  operations: readonly Operation[];
  /** Pays on a checkout's page, by the checkout's id. */
  payCheckout(context: Context, id: string): Record<string, unknown>;
  /** Pays on an invoice's page, by the processor's id. */
  payHostedInvoice(context: Context, stripeId: string): Record<string, unknown>;
}

interface Env {
  /** Set for the requests of a scenario, which need no key. */
  Bindings: { seeding?: Tenant };
  Variables: Entry & { bodyText: string };
}

/** Answers requests, and opens accounts without one. */
export interface Router extends Pick<Hono<Env>, 'fetch'>, Pick<Accounts, 'open'> {}

/** Routes requests to operations, behind keys, versions and idempotency. */
export function createRouter(options: RouterOptions): Router {
  const { clock, scenario, accounts: sharing, operations, payCheckout, payHostedInvoice } = options;
  const app = new Hono<Env>();
  const send: SeedSender = async (tenant, path, body) => {
    const request = new Request(`http://sandbox${path}`, { method: 'POST', body: JSON.stringify(body) });
    const response = await app.fetch(request, { seeding: tenant });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
    return answer;
  };
  const accounts: Accounts = createAccounts(clock, scenario, sharing, send);

  app.use(async (c, next) => {
    const seeding = c.env?.seeding;
    const { tenant, token } =
      seeding === undefined
        ? await accounts.open(credentialOf(c.req.header('authorization')))
        : { tenant: seeding, token: undefined };
    c.set('tenant', tenant);
    c.set('token', token);
    c.set('bodyText', await c.req.raw.text());
    await next();
    if (seeding !== undefined) return;
    logRequest(tenant.account, {
      timestamp: tenant.now(),
      statusCode: c.res.status,
      method: c.req.method,
      url: c.req.url,
      authType: token === undefined ? 'secret_key' : 'customer_token',
      requestBody: c.var.bodyText,
      responseBody: await c.res.clone().text(),
    });
  });
  app.use(async (c, next) => {
    checkApiVersion(c.req.header('x-api-version'));
    await next();
  });
  app.use(async (c, next) => {
    const key = c.req.header('idempotency-key');
    if (key === undefined) return next();
    const { account, now } = c.var.tenant;
    claimKey(account, key, now());
    await next();
    releaseKey(account, key, c.res.status);
  });
  for (const operation of operations) {
    app.post(operation.path, async (c) => {
      const { tenant, token, bodyText } = c.var;
      const sent = parseBody(bodyText);
      const context = { account: tenant.account, now: tenant.now(), token };
      const body =
        token === undefined
          ? sent
          : scopedBody(tenant.account, token, { path: operation.path, body: sent, now: context.now });
      const reply = operation.run(context, body);
      return c.json(reply.body, reply.status);
    });
  }
  // Not operations: the pages that the addresses of checkouts and invoices lead to. Asking for one pays.
  app.on(['GET', 'POST'], '/c/pay/:id', (c) => {
    const { tenant, token } = c.var;
    return c.json(payCheckout({ account: tenant.account, now: tenant.now(), token }, c.req.param('id')));
  });
  app.on(['GET', 'POST'], '/i/:id', (c) => {
    const { tenant, token } = c.var;
    return c.json(payHostedInvoice({ account: tenant.account, now: tenant.now(), token }, c.req.param('id')));
  });
  app.notFound((c) => {
    const error = missing('not_found', `${c.req.method} ${c.req.path} is not an operation of this API`);
    return c.json(errorBody(error, c.var.tenant?.account), 404);
  });
  app.onError((error, c) => {
    const known = error instanceof ApiError ? error : new ApiError(500, 'internal_error', error.message);
    return c.json(errorBody(known, c.var.tenant?.account), known.status);
  });
  return { fetch: app.fetch, open: accounts.open };
}

function errorBody({ message, code }: ApiError, account: Account | undefined): Record<string, string> {
  return { message, code, env: account?.env ?? 'sandbox' };
}
