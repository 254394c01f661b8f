import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { month, payPerUse, withSeats, withCredits } from '../testing/usage.ts';
import { attach, check, create, customer, metered, plan, track, withMessages } from '../testing/setup.ts';

describe('check', () => {
  it('says what is left, and changes nothing', async () => {
    const api = testApi();
    await withMessages(api, 3);
    expect((await check(api, 'messages')).value).toMatchObject({
      allowed: true,
      customer_id: customer,
      required_balance: 1,
      flag: null,
      balance: { remaining: 3 },
    });
    expect((await check(api, 'messages', 3)).at('allowed')).toBe(true);
    expect((await check(api, 'messages', 4)).at('allowed')).toBe(false);
    expect((await api.ok('/v1/events.list')).at('list')).toEqual([]);
  });

  it('answers flags', async () => {
    const api = testApi();
    await api.ok('/v1/features.create', { feature_id: 'sso', name: 'SSO', type: 'boolean' });
    await plan(api, 'pro', [{ feature_id: 'sso' }]);
    await create(api);
    expect((await check(api, 'sso')).value).toMatchObject({ allowed: false, balance: null, flag: null });
    await attach(api, 'pro');
    expect((await check(api, 'sso')).value).toEqual({
      allowed: true,
      customer_id: customer,
      required_balance: 1,
      balance: null,
      flag: { id: 'cus_ent_1', plan_id: 'pro', expires_at: null, feature_id: 'sso' },
    });
    const body = { customer_id: customer, feature_id: 'sso', send_event: true };
    expect(await api.refused('/v1/balances.check', body)).toMatchObject({ status: 400 });
  });

  it('does not allow what nothing grants, unless nothing is required of an event', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await create(api);
    expect((await check(api, 'messages')).value).toMatchObject({ allowed: false, balance: null });
    expect((await check(api, 'messages', 1, { send_event: true })).at('allowed')).toBe(false);
    expect((await check(api, 'messages', 0, { send_event: true })).at('allowed')).toBe(true);
  });

  it('allows a negative amount, pay-per-use and unlimited', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await metered(api, 'words');
    const price = { ...payPerUse, max_purchase: 20 };
    await plan(api, 'usage', [
      { feature_id: 'messages', included: 10, reset: month, price },
      { feature_id: 'words', unlimited: true },
    ]);
    await create(api);
    await attach(api, 'usage');
    await track(api, 'messages', 15);
    expect((await check(api, 'messages', -1)).at('allowed')).toBe(true);
    expect((await check(api, 'messages', 15)).at('allowed')).toBe(true);
    expect((await check(api, 'messages', 16)).at('allowed')).toBe(false);
    expect((await check(api, 'words', 1_000_000)).at('allowed')).toBe(true);
  });

  it('uses what it allows, whole or not at all', async () => {
    const api = testApi();
    await withMessages(api, 10);
    const used = await check(api, 'messages', 7, { send_event: true, properties: { a: 1 } });
    expect([used.at('allowed'), used.at('balance', 'remaining')]).toEqual([true, 3]);
    const refused = await check(api, 'messages', 4, { send_event: true });
    expect([refused.at('allowed'), refused.at('balance', 'remaining')]).toEqual([false, 3]);
    const { list } = await api.sdk.events.list({});
    expect(list.map(({ value, properties }) => [value, properties])).toEqual([[7, { a: 1 }]]);
  });

  it('does not let free seats run over, though track does', async () => {
    const api = testApi();
    await withSeats(api, 5);
    expect((await check(api, 'seats', 6, { send_event: true })).at('allowed')).toBe(false);
    expect((await check(api, 'seats', 5, { send_event: true })).at('allowed')).toBe(true);
  });

  it('shows balances of related features only with an event', async () => {
    const api = testApi();
    await withCredits(api, 0);
    const used = await check(api, 'messages', 10, { send_event: true });
    expect([used.at('allowed'), used.at('required_balance')]).toEqual([true, 20]);
    expect(used.at('balances', 'messages')).toBeNull();
    expect(used.at('balances', 'credits', 'remaining')).toBe(80);
  });

  it('previews upgrades only when it says no', async () => {
    const api = testApi();
    await withMessages(api, 1);
    await plan(api, 'pro', [{ feature_id: 'messages', included: 500, reset: month }], {
      price: { amount: 20, interval: 'month' },
    });
    expect((await check(api, 'messages', 1, { with_preview: true })).at('preview')).toBeUndefined();
    const { preview } = await api.sdk.check({
      customerId: customer,
      featureId: 'messages',
      requiredBalance: 2,
      withPreview: true,
    });
    expect(preview).toMatchObject({
      scenario: 'usage_limit',
      featureId: 'messages',
      title: 'Upgrade to pro',
    });
    expect(preview?.products.map(({ id, scenario }) => [id, scenario])).toEqual([['pro', 'upgrade']]);
  });

  it('never creates anything', async () => {
    const api = testApi();
    await withMessages(api);
    const body = { customer_id: 'nobody', feature_id: 'messages' };
    expect(await api.refused('/v1/balances.check', body)).toMatchObject({
      status: 404,
      code: 'customer_not_found',
    });
    expect(
      await api.refused('/v1/balances.check', { customer_id: customer, feature_id: 'nothing' }),
    ).toMatchObject({ status: 404, code: 'feature_not_found' });
  });
});
