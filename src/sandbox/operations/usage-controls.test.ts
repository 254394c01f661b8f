import { describe, expect, it } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';
import { month, payPerUse, withSeats, withCredits } from '../testing/usage.ts';
import {
  attach,
  balance,
  check,
  create,
  customer,
  metered,
  plan,
  track,
  withMessages,
} from '../testing/setup.ts';

describe('billing controls', () => {
  const control = (controls: object) => (api: TestApi) =>
    api.ok('/v1/customers.update', { customer_id: customer, billing_controls: controls });

  it('allow overage of any feature, without showing it in the balance', async () => {
    const api = testApi();
    await withMessages(api, 10);
    await control({ overage_allowed: [{ feature_id: 'messages', enabled: true }] })(api);
    expect((await check(api, 'messages', 99)).at('allowed')).toBe(true);
    const tracked = await track(api, 'messages', 15);
    expect([tracked.at('balance', 'usage'), tracked.at('balance', 'overage_allowed')]).toEqual([15, false]);
  });

  it('forbid overage of pay-per-use and of seats', async () => {
    const api = testApi();
    await withSeats(api, 5);
    await metered(api, 'messages');
    const items = [{ feature_id: 'messages', included: 10, reset: month, price: payPerUse }];
    await plan(api, 'usage', items, { add_on: true });
    await attach(api, 'usage');
    await control({
      overage_allowed: [
        { feature_id: 'seats', enabled: false },
        { feature_id: 'messages', enabled: false },
      ],
    })(api);
    await track(api, 'seats', 8);
    await track(api, 'messages', 15);
    expect([await balance(api, 'seats'), await balance(api, 'messages')]).toEqual([
      [5, 0, 5],
      [10, 0, 10],
    ]);
    expect((await check(api, 'messages')).at('allowed')).toBe(false);
  });

  it('limit what may be spent, also when overflowing', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'usage', [{ feature_id: 'messages', included: 10, reset: month, price: payPerUse }]);
    await create(api);
    await attach(api, 'usage');
    await control({ spend_limits: [{ feature_id: 'messages', enabled: true, overage_limit: 5 }] })(api);
    expect((await check(api, 'messages', 15)).at('allowed')).toBe(true);
    expect((await check(api, 'messages', 16)).at('allowed')).toBe(false);
    await track(api, 'messages', 12);
    await track(api, 'messages', 100, { overage_behavior: 'overflow' });
    expect(await balance(api, 'messages')).toEqual([10, 0, 15]);
  });

  it('limit spending by a share of the grant', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'usage', [{ feature_id: 'messages', included: 10, reset: month, price: payPerUse }]);
    await create(api);
    await attach(api, 'usage');
    const percent = { limit_type: 'usage_percentage', overage_limit: 50 };
    const limit = { feature_id: 'messages', enabled: true, ...percent };
    await control({ spend_limits: [limit] })(api);
    await track(api, 'messages', 100);
    expect(await balance(api, 'messages')).toEqual([10, 0, 15]);
  });

  it('limit usage per interval, refunds or not', async () => {
    const api = testApi();
    await withMessages(api, 100);
    await control({ usage_limits: [{ feature_id: 'messages', limit: 10, interval: 'day', anchor: 'utc' }] })(
      api,
    );
    await track(api, 'messages', 6);
    await track(api, 'messages', -6);
    expect((await check(api, 'messages', 5)).at('allowed')).toBe(false);
    await track(api, 'messages', 9);
    expect(await balance(api, 'messages')).toEqual([100, 96, 4]);
    const found = await create(api);
    expect(found.at('billing_controls', 'usage_limits')).toEqual([
      {
        feature_id: 'messages',
        enabled: true,
        limit: 10,
        interval: 'day',
        anchor: 'utc',
        usage: 10,
        source: 'customer',
      },
    ]);
    api.sandbox.clock.advance(86_400_000);
    expect((await check(api, 'messages', 10)).at('allowed')).toBe(true);
  });

  it('ignore usage limits when overflowing', async () => {
    const api = testApi();
    await withMessages(api, 100);
    await control({ usage_limits: [{ feature_id: 'messages', limit: 10, interval: 'day' }] })(api);
    await track(api, 'messages', 25, { overage_behavior: 'overflow' });
    expect(await balance(api, 'messages')).toEqual([100, 75, 25]);
  });

  it('limit usage only of events that match', async () => {
    const api = testApi();
    await withMessages(api, 100);
    const filter = { properties: { model: 'large' } };
    await control({ usage_limits: [{ feature_id: 'messages', limit: 3, interval: 'month', filter }] })(api);
    await track(api, 'messages', 10, { properties: { model: 'large' } });
    await track(api, 'messages', 10, { properties: { model: 'small' } });
    expect(await balance(api, 'messages')).toEqual([100, 87, 13]);
  });

  it('set a counter of a usage limit', async () => {
    const api = testApi();
    await withMessages(api, 100);
    await control({ usage_limits: [{ feature_id: 'messages', limit: 10, interval: 'month' }] })(api);
    const updated = await control({ usage_limits: [{ feature_id: 'messages', usage: 8 }] })(api);
    expect(updated.at('billing_controls', 'usage_limits', 0)).toMatchObject({ limit: 10, usage: 8 });
    expect((await check(api, 'messages', 3)).at('allowed')).toBe(false);
  });

  it('come from plans, unless the customer has its own', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'base', [{ feature_id: 'messages', included: 100, reset: month }], {
      billing_controls: { usage_limits: [{ feature_id: 'messages', limit: 5, interval: 'month' }] },
    });
    await create(api);
    await attach(api, 'base');
    expect((await create(api)).at('billing_controls', 'usage_limits', 0)).toMatchObject({
      limit: 5,
      source: 'plan',
    });
    expect((await check(api, 'messages', 6)).at('allowed')).toBe(false);
    await control({ usage_limits: [{ feature_id: 'messages', limit: 50, interval: 'month' }] })(api);
    expect((await check(api, 'messages', 6)).at('allowed')).toBe(true);
  });

  it('limit a feature also where credits pay for it', async () => {
    const api = testApi();
    await withCredits(api, 0);
    await control({ usage_limits: [{ feature_id: 'messages', limit: 5, interval: 'month' }] })(api);
    expect((await check(api, 'messages', 6)).at('allowed')).toBe(false);
    await track(api, 'messages', 20);
    expect(await balance(api, 'credits')).toEqual([100, 90, 10]);
  });

  it('limit the credits that a feature takes', async () => {
    const api = testApi();
    await withCredits(api, 0);
    await control({ usage_limits: [{ feature_id: 'credits', limit: 10, interval: 'month' }] })(api);
    expect((await check(api, 'messages', 5)).at('allowed')).toBe(true);
    expect((await check(api, 'messages', 6)).at('allowed')).toBe(false);
    await track(api, 'messages', 20);
    expect(await balance(api, 'credits')).toEqual([100, 90, 10]);
  });
});
