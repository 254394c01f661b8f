import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { day, month, withLoose } from '../testing/balances.ts';
import { attach, balance, create, customer, metered, plan, track, withMessages } from '../testing/setup.ts';

const invoice_mode = { enabled: true, enable_plan_immediately: true };

describe('time', () => {
  it('refills once, however many periods have passed', async () => {
    const api = testApi();
    await withMessages(api, 100);
    await track(api, 'messages', 130, { overage_behavior: 'overflow' });
    api.sandbox.clock.set(Date.UTC(2026, 4, 20));
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
    expect((await create(api)).at('balances', 'messages', 'next_reset_at')).toBe(Date.UTC(2026, 5, 16));
  });

  it('resets at the end of short months', async () => {
    const api = testApi({ now: Date.UTC(2026, 0, 31) });
    await withMessages(api, 100);
    const next = async (): Promise<unknown> =>
      (await create(api)).at('balances', 'messages', 'next_reset_at');
    expect(await next()).toBe(Date.UTC(2026, 1, 28));
    api.sandbox.clock.set(Date.UTC(2026, 1, 28));
    expect(await next()).toBe(Date.UTC(2026, 2, 28));
  });

  it('resets what a billed plan grants with its billing periods, also after short months', async () => {
    const api = testApi({ now: Date.UTC(2026, 0, 31) });
    await metered(api, 'messages');
    const use = { amount: 1, ...month, billing_method: 'usage_based', billing_units: 1 };
    const price = { amount: 20, ...month };
    await plan(api, 'pro', [{ feature_id: 'messages', included: 10, reset: month, price: use }], { price });
    await create(api);
    await attach(api, 'pro', { no_billing_changes: undefined, redirect_mode: undefined, invoice_mode });
    for (const end of [Date.UTC(2026, 1, 28), Date.UTC(2026, 2, 31), Date.UTC(2026, 3, 30)]) {
      await track(api, 'messages', 13);
      const found = await create(api);
      expect(found.at('balances', 'messages', 'next_reset_at')).toBe(end);
      expect(found.at('subscriptions', 0, 'current_period_end')).toBe(end);
      api.sandbox.clock.set(end);
      expect((await api.sdk.invoices.list({})).list[0]).toMatchObject({ total: 23, createdAt: end });
      expect(await balance(api, 'messages')).toEqual([10, 10, 0]);
    }
  });

  it('goes on from a reset that was set by hand', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'pro', [{ feature_id: 'messages', included: 10, reset: month }], {
      price: { amount: 20, ...month },
    });
    await create(api);
    await attach(api, 'pro');
    const next_reset_at = Date.UTC(2025, 11, 20);
    await api.ok('/v1/balances.update', { customer_id: customer, feature_id: 'messages', next_reset_at });
    api.sandbox.clock.set(next_reset_at);
    expect((await create(api)).at('balances', 'messages', 'next_reset_at')).toBe(Date.UTC(2026, 0, 20));
  });

  it('does not reset before its time', async () => {
    const api = testApi();
    await withMessages(api, 100);
    await track(api, 'messages', 1);
    api.sandbox.clock.set(Date.UTC(2026, 0, 16) - 1);
    expect(await balance(api, 'messages')).toEqual([100, 99, 1]);
    api.sandbox.clock.advance(1);
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
  });

  it('never resets seats', async () => {
    const api = testApi();
    await metered(api, 'seats', { consumable: false });
    await plan(api, 'team', [{ feature_id: 'seats', included: 5 }]);
    await create(api);
    await attach(api, 'team');
    await track(api, 'seats', 3);
    api.sandbox.clock.advance(400 * day);
    expect(await balance(api, 'seats')).toEqual([5, 2, 3]);
  });

  it('rolls over what is left, up to a maximum, and uses it first', async () => {
    const api = testApi();
    await withLoose(api, [100, { reset: month, rollover: { max: 50, length: 2 } }]);
    await track(api, 'messages', 70);
    api.sandbox.clock.set(Date.UTC(2026, 0, 20));
    const first = await create(api);
    expect(first.at('balances', 'messages', 'rollovers')).toEqual([
      { granted: 30, balance: 30, expires_at: Date.UTC(2026, 2, 16) },
    ]);
    expect(await balance(api, 'messages')).toEqual([130, 130, 0]);
    const tracked = await track(api, 'messages', 10);
    expect(tracked.at('balance', 'rollovers', 0, 'balance')).toBe(20);
    expect(tracked.at('deductions', 0, 'value')).toBe(10);
    expect(await balance(api, 'messages')).toEqual([130, 120, 10]);
    api.sandbox.clock.set(Date.UTC(2026, 1, 20));
    const second = await create(api);
    expect(second.at('balances', 'messages', 'rollovers')).toEqual([
      { granted: 50, balance: 50, expires_at: Date.UTC(2026, 3, 16) },
    ]);
  });

  it('rolls over a share of the grant, for ever', async () => {
    const api = testApi();
    const rollover = { max_percentage: 20, duration: 'forever', length: 1 };
    await withLoose(api, [100, { reset: month, rollover }]);
    api.sandbox.clock.advance(62 * day);
    expect((await create(api)).at('balances', 'messages', 'rollovers')).toEqual([
      { granted: 20, balance: 20, expires_at: Date.UTC(9999, 11, 31, 23, 59, 59, 999) },
    ]);
  });

  it('lets rollovers expire', async () => {
    const api = testApi();
    await withLoose(api, [100, { reset: { interval: 'year' }, rollover: { length: 1 } }]);
    api.sandbox.clock.set(Date.UTC(2026, 11, 20));
    expect(await balance(api, 'messages')).toEqual([200, 200, 0]);
    api.sandbox.clock.set(Date.UTC(2027, 0, 16));
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
  });

  it('moves for one customer with its test clock', async () => {
    const api = testApi();
    await withMessages(api, 100);
    await create(api, 'cus_2');
    await api.ok('/v1/billing.attach', { customer_id: 'cus_2', plan_id: 'base' });
    await track(api, 'messages', 40);
    await api.ok('/v1/balances.track', { customer_id: 'cus_2', feature_id: 'messages', value: 40 });
    const body = { customer_id: customer, frozen_time: Date.UTC(2026, 0, 20) + 1 };
    const moved = await api.ok('/v1/customers.advance_test_clock', body);
    expect(moved.value).toEqual({
      customer_id: customer,
      frozen_time: Date.UTC(2026, 0, 20),
      status: 'ready',
    });
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
    expect(await balance(api, 'messages', 'cus_2')).toEqual([100, 60, 40]);
    expect(await api.refused('/v1/customers.advance_test_clock', body)).toMatchObject({ status: 400 });
  });
});
