import { describe, expect, it } from 'vitest';
import { AutumnDefaultError } from 'autumn-js';
import { createSandbox } from '../create-sandbox.ts';
import { sdkFor, testApi } from '../testing/api.ts';
import { create, track, withMessages } from '../testing/setup.ts';

const list = '/v1/features.list';
const url = `https://api.test${list}`;

describe('keys', () => {
  const sandbox = createSandbox();
  const answer = async (authorization?: string): Promise<unknown> => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await sandbox.fetch(new Request(url, { method: 'POST', headers }));
    return [response.status, await response.json()];
  };

  it('wants one', async () => {
    expect(await answer()).toEqual([
      401,
      {
        message: 'No secret key: send it as "Authorization: Bearer am_sk_test_…"',
        code: 'no_secret_key',
        env: 'sandbox',
      },
    ]);
  });

  it('refuses what is no key', async () => {
    expect(await answer('Bearer sk_live_1')).toMatchObject([401, { code: 'invalid_request' }]);
  });

  it('has nothing for a publishable key', async () => {
    expect(await answer('Bearer am_pk_test_1')).toMatchObject([401, { code: 'endpoint_not_public' }]);
  });

  it.each(['am_sk_1', 'am_sk_test_'])('does not know %s', async (key) => {
    expect(await answer(`Bearer ${key}`)).toMatchObject([401, { code: 'invalid_secret_key' }]);
  });

  it('knows the environment of a key', async () => {
    const live = await answer('Bearer am_sk_live_1');
    expect(live).toEqual([200, { list: [] }]);
    const response = await sandbox.fetch(
      new Request('https://api.test/v1/customers.get', {
        method: 'POST',
        headers: { authorization: 'Bearer am_sk_live_1' },
        body: '{"customer_id":"nobody"}',
      }),
    );
    expect(await response.json()).toMatchObject({ code: 'customer_not_found', env: 'live' });
  });

  it('gives each key an account of its own', async () => {
    const first = sdkFor(sandbox, 'am_sk_test_a');
    await first.features.create({ featureId: 'sso', name: 'SSO', type: 'boolean' });
    expect((await first.features.list()).list).toHaveLength(1);
    expect((await sdkFor(sandbox, 'am_sk_test_b').features.list()).list).toHaveLength(0);
  });

  it('lets all keys share one account', async () => {
    const shared = createSandbox({ accounts: 'one' });
    await sdkFor(shared, 'am_sk_test_a').features.create({ featureId: 'sso', name: 'SSO', type: 'boolean' });
    expect((await sdkFor(shared, 'am_sk_test_b').features.list()).list).toHaveLength(1);
  });
});

describe('requests', () => {
  it('answers an unknown operation with 404', async () => {
    const api = testApi();
    expect(await api.refused('/v1/customers.explode')).toEqual({
      status: 404,
      code: 'not_found',
      message: 'POST /v1/customers.explode is not an operation of this API',
    });
  });

  it('answers another method with 404', async () => {
    const headers = { authorization: 'Bearer am_sk_test_1' };
    const response = await createSandbox().fetch(new Request(url, { headers }));
    expect(response.status).toBe(404);
  });

  it('takes an empty body for an empty object', async () => {
    const headers = { authorization: 'Bearer am_sk_test_1' };
    const response = await createSandbox().fetch(new Request(url, { method: 'POST', headers, body: '' }));
    expect(await response.json()).toEqual({ list: [] });
  });

  it.each(['{', 'null', '{}'])('misses what the operation needs in %s', async (body) => {
    const headers = { authorization: 'Bearer am_sk_test_1' };
    const request = new Request('https://api.test/v1/customers.get', { method: 'POST', headers, body });
    const response = await createSandbox().fetch(request);
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'invalid_inputs' }]);
  });

  it('names the one thing that is wrong', async () => {
    const refusal = await testApi().refused('/v1/customers.get', { customer_id: 1 });
    expect(refusal).toMatchObject({ status: 400, code: 'invalid_inputs' });
    expect(refusal.message).toMatch(/^customer_id: /);
  });

  it('names everything that is wrong', async () => {
    const refusal = await testApi().refused('/v1/features.create', {
      feature_id: 1,
      name: 'x',
      type: 'odd',
    });
    expect(refusal.message).toMatch(/^\[Validation Errors\] .*feature_id: .*; .*type: /);
  });

  it('leaves out fields it does not know, but for rewards and what a schedule customizes', async () => {
    const api = testApi();
    expect((await api.ok('/v1/plans.list', { include_archivd: true })).at('list')).toEqual([]);
    const typo = { coupon: { id: 'a', nmae: 'A' } };
    expect(await api.refused('/v1/rewards.create', typo)).toMatchObject({
      status: 400,
      code: 'invalid_inputs',
    });
  });

  it('refuses an API version it does not know', async () => {
    const refusal = await testApi().refused(list, {}, { 'x-api-version': '1.2' });
    expect(refusal).toMatchObject({ status: 400, code: 'invalid_api_version' });
  });

  it('throws through the published client with status and body', async () => {
    const error: unknown = await testApi()
      .sdk.customers.get({ customerId: 'nobody' })
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof AutumnDefaultError)) throw error;
    expect(error.statusCode).toBe(404);
    expect(JSON.parse(error.body)).toEqual({
      message: 'Customer nobody not found',
      code: 'customer_not_found',
      env: 'sandbox',
    });
  });

  it('gives the same answers to the same requests', async () => {
    const run = async (): Promise<string> => {
      const api = testApi();
      await withMessages(api);
      await track(api, 'messages', 3);
      const events = await api.ok('/v1/events.list');
      return JSON.stringify([events.value, (await create(api)).value]);
    };
    expect(await run()).toBe(await run());
  });
});

describe('idempotency keys', () => {
  const key = { 'idempotency-key': 'once' };

  it('refuses a key whose request was carried out, and changes nothing', async () => {
    const api = testApi();
    await withMessages(api);
    const body = { customer_id: 'cus_1', feature_id: 'messages', value: 10 };
    await api.ok('/v1/balances.track', body, key);
    expect(await api.refused('/v1/balances.track', body, key)).toMatchObject({
      status: 409,
      code: 'duplicate_idempotency_key',
    });
    expect(
      (await api.ok('/v1/customers.get', { customer_id: 'cus_1' })).at('balances', 'messages', 'usage'),
    ).toBe(10);
  });

  it('lets a key be used again after a refusal', async () => {
    const api = testApi();
    await api.refused('/v1/customers.get', { customer_id: 'cus_1' }, key);
    await create(api);
    await api.ok('/v1/customers.get', { customer_id: 'cus_1' }, key);
  });

  it('keeps a key after a conflict', async () => {
    const api = testApi();
    const body = { feature_id: 'sso', name: 'SSO', type: 'boolean' };
    await api.ok('/v1/features.create', body);
    expect(await api.refused('/v1/features.create', body, key)).toMatchObject({
      code: 'duplicate_feature_id',
    });
    expect(await api.refused('/v1/features.create', body, key)).toMatchObject({
      code: 'duplicate_idempotency_key',
    });
  });

  it('is remembered for a day', async () => {
    const api = testApi();
    await api.ok(list, {}, key);
    api.sandbox.clock.advance(24 * 3_600_000);
    await api.refused(list, {}, key);
    api.sandbox.clock.advance(1);
    await api.ok(list, {}, key);
  });

  it('is the same key on another operation', async () => {
    const api = testApi();
    await api.ok(list, {}, key);
    expect(await api.refused('/v1/plans.list', {}, key)).toMatchObject({ status: 409 });
  });

  it('belongs to one account', async () => {
    const api = testApi();
    await api.ok(list, {}, key);
    await api.ok(list, {}, { ...key, authorization: 'Bearer am_sk_test_2' });
  });

  it('is sent with the call options of the published client', async () => {
    const { sdk } = testApi();
    const once = (): Promise<unknown> =>
      sdk.customers.getOrCreate({ customerId: 'a' }, { headers: { 'Idempotency-Key': 'k' } });
    await once();
    await expect(once()).rejects.toMatchObject({ statusCode: 409 });
  });
});
