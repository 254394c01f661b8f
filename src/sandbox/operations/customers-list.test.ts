import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { attach, create, customer, plan, withMessages } from '../testing/setup.ts';

const monthly = { price: { amount: 20, interval: 'month' } };

describe('customers.list', () => {
  it('lists the newest first, page by page', async () => {
    const api = testApi();
    for (const id of ['a', 'b', 'c']) {
      await create(api, id);
      api.sandbox.clock.advance(1000);
    }
    await create(api, 'd');
    const first = await api.sdk.customers.list({ limit: 2 });
    expect(first.list.map(({ id }) => id)).toEqual(['d', 'c']);
    expect(JSON.parse(atob(first.nextCursor ?? ''))).toEqual({ v: 0, id: 'c', t: 1765843202000 });
    const second = await api.sdk.customers.list({ limit: 2, startCursor: first.nextCursor ?? '' });
    expect([second.list.map(({ id }) => id), second.nextCursor]).toEqual([['b', 'a'], null]);
    const upwards = await api.sdk.customers.list({
      sortOrder: 'asc',
      createdAtRange: { start: 1765843201000 },
    });
    expect(upwards.list.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  });

  it('finds by text, plan and processor, by status only with a plan', async () => {
    const api = testApi();
    await plan(api, 'pro', [], monthly);
    await create(api, customer, { name: 'Ada Lovelace', stripe_id: 'cus_stripe' });
    await create(api, 'grace', { email: 'grace@example.com' });
    await attach(api, 'pro');
    const ids = async (filter: object): Promise<unknown[]> =>
      (await api.sdk.customers.list(filter)).list.map(({ id }) => id);
    expect(await ids({ search: 'LOVE' })).toEqual([customer]);
    expect(await ids({ search: 'grace@' })).toEqual(['grace']);
    expect(await ids({ plans: [{ id: 'pro' }] })).toEqual([customer]);
    expect(await ids({ plans: [{ id: 'pro', versions: [2] }] })).toEqual([]);
    expect(await ids({ subscriptionStatus: 'scheduled' })).toEqual(['grace', customer]);
    expect(await ids({ plans: [{ id: 'pro' }], subscriptionStatus: 'scheduled' })).toEqual([]);
    expect(await ids({ processors: ['stripe'] })).toEqual([customer]);
  });

  it.each<[string, object, string]>([
    ['a cursor it did not give', { start_cursor: 'garbage' }, 'invalid_cursor'],
    ['more than an organisation may', { limit: 1001 }, 'invalid_request'],
    ['more than anyone may', { limit: 5001 }, 'invalid_inputs'],
    ['nothing', { limit: 0 }, 'invalid_inputs'],
  ])('refuses %s', async (_case, body, code) => {
    expect(await testApi().refused('/v1/customers.list', body)).toMatchObject({ status: 400, code });
  });
});

describe('customers.delete', () => {
  it('takes everything of a customer away', async () => {
    const api = testApi();
    await withMessages(api);
    const lock = { lock_id: 'l', enabled: true };
    await api.ok('/v1/balances.check', { customer_id: customer, feature_id: 'messages', lock });
    expect((await api.ok('/v1/customers.delete', { customer_id: customer })).value).toEqual({
      success: true,
    });
    expect(await api.refused('/v1/customers.get', { customer_id: customer })).toMatchObject({ status: 404 });
    expect((await api.ok('/v1/events.list')).at('list')).toEqual([]);
    expect(await api.refused('/v1/balances.finalize', { lock_id: 'l', action: 'confirm' })).toMatchObject({
      status: 400,
    });
    expect(await api.refused('/v1/customers.delete', { customer_id: customer })).toMatchObject({
      status: 404,
    });
    expect((await create(api)).at('balances')).toEqual({});
  });
});
