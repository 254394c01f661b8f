import { describe, expect, it } from 'vitest';
import { sdkFor, type TestApi, testApi } from '../testing/api.ts';
import { create, withMessages } from '../testing/setup.ts';

const hour = 3_600_000;
const now = 1765843200000;

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const mint = (api: TestApi, rest: object = {}): ReturnType<TestApi['sdk']['keys']['mint']> =>
  api.sdk.keys.mint({ customerId: 'cus_1', ...rest });
const get = '/v1/customers.get';
const own = { customer_id: 'cus_1' };

async function minted(): Promise<{ api: TestApi; access: string; refresh: string }> {
  const api = testApi();
  await withMessages(api);
  const { accessToken: access, refreshToken: refresh = '' } = await mint(api);
  return { api, access, refresh };
}
const rotate = async (api: TestApi, refresh: string): Promise<{ access: string; refresh: string }> => {
  const answer = await api.ok('/v1/keys.refresh', {}, bearer(refresh));
  return { access: String(answer.at('access_token')), refresh: String(answer.at('refresh_token')) };
};

describe('keys.mint', () => {
  it('gives an access token for an hour and a refresh token for a day', async () => {
    const api = testApi();
    await create(api);
    expect(await mint(api)).toEqual({
      accessToken: expect.stringMatching(/^am_jwt_\w{24}$/),
      refreshToken: expect.stringMatching(/^am_jrt_\w{24}$/),
      expiresAt: now + hour,
      refreshExpiresAt: now + 24 * hour,
    });
  });

  it('gives one that never expires, without a refresh token', async () => {
    const api = testApi();
    await create(api);
    const answer = await api.ok('/v1/keys.mint', { customer_id: 'cus_1', indefinite: true });
    expect(answer.value).toEqual({ access_token: expect.any(String), expires_at: null });
    api.sandbox.clock.advance(10_000 * hour);
    await api.ok(get, own, bearer(String(answer.at('access_token'))));
  });

  it('knows the customer', async () => {
    expect(await testApi().refused('/v1/keys.mint', own)).toMatchObject({
      status: 404,
      code: 'customer_not_found',
    });
  });
});

describe('an access token', () => {
  it('uses what its customer has, through the published client', async () => {
    const { api, access } = await minted();
    const app = sdkFor(api.sandbox, access);
    expect((await app.check({ customerId: 'cus_1', featureId: 'messages' })).allowed).toBe(true);
    await app.track({ customerId: 'cus_1', featureId: 'messages', value: 3 });
    const { balances } = await app.customers.get({ customerId: 'cus_1' });
    expect(balances['messages']?.usage).toBe(3);
  });

  it('is about its customer, whomever the body names', async () => {
    const { api, access } = await minted();
    await create(api, 'cus_2');
    for (const body of [{ customer_id: 'cus_2' }, {}])
      expect((await api.ok(get, body, bearer(access))).at('id')).toBe('cus_1');
  });

  it.each(['/v1/balances.update', '/v1/balances.track_tokens', '/v1/entities.list', '/v1/keys.mint'])(
    'is not good for %s',
    async (path) => {
      const { api, access } = await minted();
      expect(await api.refused(path, own, bearer(access))).toMatchObject({
        status: 403,
        code: 'invalid_request',
      });
    },
  );

  it('ends after an hour', async () => {
    const { api, access } = await minted();
    api.sandbox.clock.advance(hour - 1);
    await api.ok(get, own, bearer(access));
    api.sandbox.clock.advance(1);
    expect(await api.refused(get, own, bearer(access))).toMatchObject({
      status: 401,
      code: 'invalid_request',
    });
  });

  it('ends with its customer', async () => {
    const { api, access } = await minted();
    await api.ok('/v1/customers.delete', own);
    await create(api);
    expect(await api.refused(get, own, bearer(access))).toMatchObject({ status: 401 });
  });

  it('is none that was made up', async () => {
    const refusal = await testApi().refused(get, own, bearer('am_jwt_made_up'));
    expect(refusal).toMatchObject({ status: 401, code: 'invalid_request' });
  });
});

describe('keys.refresh', () => {
  it('exchanges a refresh token for new tokens', async () => {
    const { api, refresh } = await minted();
    const next = await rotate(api, refresh);
    expect(next.refresh).not.toBe(refresh);
    await api.ok(get, own, bearer(next.access));
  });

  it('takes neither a secret key nor an access token', async () => {
    const { api, access } = await minted();
    expect(await api.refused('/v1/keys.refresh')).toMatchObject({ status: 401 });
    expect(await api.refused('/v1/keys.refresh', {}, bearer(access))).toMatchObject({ status: 403 });
  });

  it('is all that a refresh token is good for', async () => {
    const { api, refresh } = await minted();
    expect(await api.refused(get, own, bearer(refresh))).toMatchObject({ status: 403 });
  });

  it('still takes the token before the newest', async () => {
    const { api, refresh } = await minted();
    await rotate(api, refresh);
    await rotate(api, refresh);
  });

  it('ends all tokens of the customer when an older one comes back', async () => {
    const { api, refresh } = await minted();
    const second = await rotate(api, refresh);
    const third = await rotate(api, second.refresh);
    expect(await api.refused('/v1/keys.refresh', {}, bearer(refresh))).toMatchObject({ status: 401 });
    expect(await api.refused(get, own, bearer(third.access))).toMatchObject({ status: 401 });
    expect(await api.refused('/v1/keys.refresh', {}, bearer(third.refresh))).toMatchObject({ status: 401 });
  });

  it('ends after a day', async () => {
    const { api, refresh } = await minted();
    api.sandbox.clock.advance(24 * hour);
    expect(await api.refused('/v1/keys.refresh', {}, bearer(refresh))).toMatchObject({ status: 401 });
  });
});

describe('keys.revoke', () => {
  it('ends every token of a customer, and no other', async () => {
    const { api, access, refresh } = await minted();
    await create(api, 'cus_2');
    const other = await api.sdk.keys.mint({ customerId: 'cus_2' });
    expect(await api.sdk.keys.revoke({ customerId: 'cus_1' })).toEqual({ revoked: true });
    expect(await api.refused(get, own, bearer(access))).toMatchObject({ status: 401 });
    expect(await api.refused('/v1/keys.refresh', {}, bearer(refresh))).toMatchObject({ status: 401 });
    await api.ok(get, { customer_id: 'cus_2' }, bearer(other.accessToken));
    await api.ok(get, own, bearer((await mint(api)).accessToken));
  });
});
