import { describe, expect, it } from 'vitest';
import { sdkFor, testApi } from '../testing/api.ts';
import { create, metered, plan, track, withMessages } from '../testing/setup.ts';

describe('sandboxes', () => {
  it('are accounts with a key of their own, empty at first', async () => {
    const api = testApi();
    await withMessages(api);
    const created = await api.ok('/v1/sandboxes.create', { name: 'Load tests', color: 'red' });
    expect(created.value).toEqual({
      id: 'org_sandbox_1',
      name: 'Load tests',
      slug: 'load-tests',
      created_at: 1765843200000,
      color: 'red',
      icon: 'Flask',
      secret_key: expect.stringMatching(/^am_sk_test_\w{24}$/),
    });
    const inside = sdkFor(api.sandbox, String(created.at('secret_key')));
    expect((await inside.features.list()).list).toEqual([]);
    await inside.features.create({ featureId: 'sso', name: 'SSO', type: 'boolean' });
    expect((await api.sdk.features.list()).list.map(({ id }) => id)).toEqual(['messages']);
  });

  it('are listed without keys, the newest first', async () => {
    const { sdk } = testApi();
    await sdk.sandboxes.create({ name: 'a' });
    await sdk.sandboxes.create({ name: 'b' });
    const { list } = await sdk.sandboxes.list({});
    expect(list.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(JSON.stringify(list)).not.toContain('am_sk');
  });

  it('have names that differ, and create no sandboxes themselves', async () => {
    const api = testApi();
    const { secretKey } = await api.sdk.sandboxes.create({ name: 'a' });
    expect(await api.refused('/v1/sandboxes.create', { name: 'A' })).toMatchObject({ status: 400 });
    const authorization = `Bearer ${secretKey}`;
    expect(await api.refused('/v1/sandboxes.create', { name: 'b' }, { authorization })).toMatchObject({
      status: 400,
      message: "A sandbox's own key cannot create sandboxes",
    });
  });

  it('are gone with their key when they are deleted', async () => {
    const api = testApi();
    const { id, secretKey } = await api.sdk.sandboxes.create({ name: 'a' });
    expect(await api.sdk.sandboxes.delete({ id })).toEqual({ success: true });
    const authorization = `Bearer ${secretKey}`;
    expect(await api.refused('/v1/features.list', {}, { authorization })).toMatchObject({
      status: 401,
      code: 'invalid_secret_key',
    });
    expect(await api.refused('/v1/sandboxes.delete', { id })).toMatchObject({ status: 404 });
  });

  it('have other keys for other organizations', async () => {
    const { sandbox } = testApi();
    const first = await sdkFor(sandbox, 'am_sk_test_a').sandboxes.create({ name: 'x' });
    const second = await sdkFor(sandbox, 'am_sk_test_b').sandboxes.create({ name: 'x' });
    expect(first.secretKey).not.toBe(second.secretKey);
  });

  it('are apart also where all other keys share one account', async () => {
    const api = testApi({ accounts: 'one' });
    await metered(api, 'messages');
    const { secretKey } = await api.sdk.sandboxes.create({ name: 'x' });
    expect((await sdkFor(api.sandbox, secretKey).features.list()).list).toEqual([]);
  });
});

describe('sandboxes.reset', () => {
  it('empties the account of the key, and leaves its sandboxes', async () => {
    const api = testApi();
    await withMessages(api);
    await track(api, 'messages', 2);
    const { accessToken } = await api.sdk.keys.mint({ customerId: 'cus_1' });
    await api.sdk.sandboxes.create({ name: 'a' });
    expect((await api.ok('/v1/sandboxes.reset')).value).toEqual({ success: true });
    for (const path of ['/v1/customers.list', '/v1/plans.list', '/v1/features.list', '/v1/events.list']) {
      expect((await api.ok(path)).at('list')).toEqual([]);
    }
    expect((await api.ok('/v1/sandboxes.list')).at('list', 0, 'name')).toBe('a');
    const authorization = `Bearer ${accessToken}`;
    expect(await api.refused('/v1/customers.get', { customer_id: 'cus_1' }, { authorization })).toMatchObject(
      {
        status: 401,
      },
    );
    await withMessages(api);
  });

  it('leaves other accounts alone', async () => {
    const api = testApi();
    await withMessages(api);
    await sdkFor(api.sandbox, 'am_sk_test_2').sandboxes.reset({});
    expect((await api.sdk.customers.list({})).list).toHaveLength(1);
  });

  it('is refused for live keys', async () => {
    const authorization = 'Bearer am_sk_live_1';
    expect(await testApi().refused('/v1/sandboxes.reset', {}, { authorization })).toMatchObject({
      status: 400,
    });
  });
});

describe('platform', () => {
  const link = {
    organization_slug: 'acme',
    env: 'test',
    project_name: 'App',
    redirect_url: 'https://a.test/x',
  };
  const sync = (rest: object = {}): [string, object] => [
    '/v1/platform.sync_revenuecat',
    { organization_slug: 'acme', env: 'sandbox', ...rest },
  ];

  it('links an organization', async () => {
    const linked = await testApi().ok('/v1/platform.link_revenuecat', link);
    const url = new URL(String(linked.at('oauth_url')));
    expect(url.searchParams.get('redirect_uri')).toBe('https://a.test/x');
  });

  it('wants a link first, in the same environment', async () => {
    const api = testApi();
    expect(await api.refused(...sync())).toMatchObject({ status: 400 });
    await api.ok('/v1/platform.link_revenuecat', link);
    await api.ok(...sync());
    expect(await api.refused(...sync({ env: 'live' }))).toMatchObject({ status: 400 });
    expect(await api.refused('/v1/platform.link_revenuecat', { ...link, redirect_url: 'x' })).toMatchObject({
      code: 'invalid_inputs',
    });
  });

  it('pushes plans that cost something, and says what happened to each', async () => {
    const api = testApi();
    await plan(api, 'free', []);
    await plan(api, 'pro', [], { price: { amount: 20, interval: 'month' } });
    await api.ok('/v1/platform.link_revenuecat', link);
    expect((await api.ok(...sync())).at('results')).toMatchObject([
      { plan_id: 'free', status: 'skipped' },
      {
        plan_id: 'pro',
        status: 'synced',
        store_identifier: 'pro',
        apps: [{ product: 'created', price: 'set' }, {}, {}],
      },
    ]);
    const named = sync({ product_ids: ['pro', 'x'] });
    expect((await api.ok(...named)).at('results')).toMatchObject([
      { plan_id: 'pro', apps: [{ product: 'exists' }, {}, {}] },
      { plan_id: 'x', status: 'error', message: 'Plan x not found' },
    ]);
    await api.ok('/v1/plans.update', { plan_id: 'pro', name: 'Professional' });
    expect((await api.ok(...named)).at('results', 0, 'apps', 0, 'product')).toBe('updated');
  });

  it('gives public keys per app, and a new access token every time', async () => {
    const api = testApi();
    await api.ok('/v1/platform.link_revenuecat', link);
    const ask = { organizationSlug: 'acme', env: 'test' } as const;
    const first = await api.sdk.platform.getRevenueCatKeys(ask);
    expect(first.apps.map(({ appType }) => appType)).toEqual(['test_store', 'app_store', 'play_store']);
    expect(first.apps[0]?.apiKeys[0]?.key).toBe('test_acme_sandbox');
    const second = await api.sdk.platform.getRevenueCatKeys(ask);
    expect(second.oauthAccessToken).not.toBe(first.oauthAccessToken);
  });
});

describe('logs.search', () => {
  const minute = 60_000;

  it('shows what was asked and answered', async () => {
    const api = testApi();
    await create(api);
    await api.refused('/v1/entities.get', { customer_id: 'cus_1', entity_id: 'e' });
    expect((await api.ok('/v1/logs.search')).at('list', 0)).toEqual({
      timestamp: '2025-12-16T00:00:00.000Z',
      source: 'api_request',
      status_code: 404,
      request: { method: 'POST', url: 'https://api.test/v1/entities.get', path: '/v1/entities.get' },
      context: {
        org_id: expect.stringMatching(/^org_/),
        customer_id: 'cus_1',
        entity_id: 'e',
        auth_type: 'secret_key',
        user_id: null,
        user_email: null,
      },
      stripe: { event_id: null, event_type: null, object_id: null },
      request_body: { customer_id: 'cus_1', entity_id: 'e' },
      response_body: { message: 'Entity e not found', code: 'entity_not_found', env: 'sandbox' },
    });
  });

  it('shows the last 30 minutes of this account, the newest first', async () => {
    const api = testApi();
    await create(api, 'old');
    api.sandbox.clock.advance(31 * minute);
    await create(api, 'a');
    await create(api, 'b');
    await sdkFor(api.sandbox, 'am_sk_test_2').customers.list({});
    const { list } = await api.sdk.logs.search({});
    expect(list.map(({ context }) => context.customerId)).toEqual(['b', 'a']);
    const range = { startDate: '2025-12-16T00:00:00Z' };
    expect((await api.sdk.logs.search({ range })).list.at(-1)?.context.customerId).toBe('old');
  });

  it.each([
    ['where status_code >= 400', ['x']],
    ['where status_code == 200 and customer_id != "b"', ['a']],
    ["where context.customer_id = 'a' or context.customer_id = 'b'", ['b', 'a']],
    ['where request.path contains "customers.get" | order by customer_id asc', ['a', 'b', 'x']],
    ['order by customer_id desc | limit 2', ['x', 'b']],
    ['where response_body contains not_found', ['x']],
    ['where entity_id = null | limit 1', ['b']],
    ['where request.path contains "|"', []],
  ])('answers: %s', async (query, ids) => {
    const api = testApi({
      scenario: {
        id: 's',
        sentence: 's',
        seed: async (send) => {
          await send('/v1/customers.get_or_create', { customer_id: 'a' });
          await send('/v1/customers.get_or_create', { customer_id: 'b' });
        },
      },
    });
    await api.refused('/v1/customers.get', { customer_id: 'x' });
    await api.ok('/v1/customers.get', { customer_id: 'a' });
    await api.ok('/v1/customers.get', { customer_id: 'b' });
    const { list } = await api.sdk.logs.search({ query });
    expect(list.map(({ context }) => context.customerId)).toEqual(ids);
  });

  it.each([
    ['select all', 'expected "where", "order by" or "limit", not "select"'],
    ['where color = 1', 'there is no field "color"'],
    ['where status_code ~ 1', 'did not understand ~ 1'],
    ['where status_code', 'expected a field, an operator and a value, not "status_code"'],
    ['where status_code like 1', '"like" is not one of = != > >= < <= contains'],
    ['order by status_code up', 'expected "order by", a field, and "asc" or "desc"'],
    ['limit 0', 'expected a positive number after "limit"'],
    ['limit 1 |', 'expected "where", "order by" or "limit", not nothing'],
  ])('does not understand: %s', async (query, message) => {
    expect(await testApi().refused('/v1/logs.search', { query })).toEqual({
      status: 400,
      code: 'invalid_inputs',
      message: `query: ${message}`,
    });
  });

  it.each([
    [{ start_date: 'yesterday' }, 'range.start_date: must be a time in ISO 8601'],
    [{ start_date: '2025-12-01' }, 'range: must not be longer than 7 days'],
    [{ start_date: '2025-12-17', end_date: '2025-12-16' }, 'range.start_date: must not be after end_date'],
  ])('refuses the range %o', async (range, message) => {
    expect((await testApi().refused('/v1/logs.search', { range })).message).toBe(message);
  });
});
