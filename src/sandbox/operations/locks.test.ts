import { describe, expect, it } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';
import {
  attach,
  balance,
  check,
  create,
  credits,
  customer,
  grant,
  metered,
  plan,
  track,
  withMessages,
} from '../testing/setup.ts';

const day = 86_400_000;
const lock = (id = 'lock_1', rest: object = {}): { lock: object } => ({
  lock: { lock_id: id, enabled: true, ...rest },
});
const finalize = (api: TestApi, action: string, rest: object = {}): Promise<unknown> =>
  api.ok('/v1/balances.finalize', { lock_id: 'lock_1', action, ...rest }).then(({ value }) => value);
const values = async (api: TestApi): Promise<number[]> =>
  (await api.sdk.events.list({})).list.map(({ value }) => value);

describe('locks', () => {
  it('reserve, and confirming keeps what was reserved', async () => {
    const api = testApi();
    await withMessages(api);
    expect((await check(api, 'messages', 30, lock())).at('allowed')).toBe(true);
    expect(await balance(api, 'messages')).toEqual([100, 70, 30]);
    expect(await finalize(api, 'confirm')).toEqual({ success: true });
    expect(await balance(api, 'messages')).toEqual([100, 70, 30]);
    expect(await values(api)).toEqual([30]);
  });

  it('give everything back when released', async () => {
    const api = testApi();
    await withMessages(api);
    await check(api, 'messages', 30, lock());
    await finalize(api, 'release');
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
    expect(await values(api)).toEqual([-30, 30]);
  });

  it.each([
    [10, [100, 90, 10], [-20, 30]],
    [45, [100, 55, 45], [15, 30]],
    [0, [100, 100, 0], [-30, 30]],
    [-5, [100, 100, 0], [-35, 30]],
    [500, [100, 0, 100], [470, 30]],
  ])('confirm %i instead of 30', async (override_value, left, events) => {
    const api = testApi();
    await withMessages(api);
    await check(api, 'messages', 30, lock());
    await finalize(api, 'confirm', { override_value });
    expect(await balance(api, 'messages')).toEqual(left);
    expect(await values(api)).toEqual(events);
  });

  it('give back to the rows they came from, the last first', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await create(api);
    await grant(api, 'messages', 10, { balance_id: 'monthly', reset: { interval: 'month' } });
    await grant(api, 'messages', 10, { balance_id: 'once' });
    await check(api, 'messages', 15, lock());
    await finalize(api, 'confirm', { override_value: 7 });
    const found = await api.sdk.customers.get({ customerId: customer });
    expect(found.balances['messages']?.breakdown?.map(({ id, remaining }) => [id, remaining])).toEqual([
      ['monthly', 3],
      ['once', 10],
    ]);
  });

  it('give credits back at the rate they were taken at', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await credits(api, { messages: 2 });
    await create(api);
    await grant(api, 'credits', 100);
    await check(api, 'messages', 30, lock());
    expect(await balance(api, 'credits')).toEqual([100, 40, 60]);
    await finalize(api, 'confirm', { override_value: 10 });
    expect(await balance(api, 'credits')).toEqual([100, 80, 20]);
  });

  it('keep no receipt when refused', async () => {
    const api = testApi();
    await withMessages(api, 10);
    expect((await check(api, 'messages', 30, lock())).at('allowed')).toBe(false);
    expect(
      await api.refused('/v1/balances.finalize', { lock_id: 'lock_1', action: 'confirm' }),
    ).toMatchObject({
      status: 400,
      code: 'invalid_request',
    });
  });

  it('reserve what fits, or more than there is, when asked to', async () => {
    const api = testApi();
    await withMessages(api, 10);
    expect((await check(api, 'messages', 30, lock('a', { overage_behavior: 'cap' }))).at('allowed')).toBe(
      true,
    );
    expect(await balance(api, 'messages')).toEqual([10, 0, 10]);
    await check(api, 'messages', 5, lock('b', { overage_behavior: 'overflow' }));
    expect(await balance(api, 'messages')).toEqual([10, 0, 15]);
  });

  it('can be taken by track', async () => {
    const api = testApi();
    await withMessages(api);
    await track(api, 'messages', 4, lock());
    await finalize(api, 'release');
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
  });

  it('end once', async () => {
    const api = testApi();
    await withMessages(api);
    await check(api, 'messages', 1, lock());
    await finalize(api, 'confirm');
    expect(
      await api.refused('/v1/balances.finalize', { lock_id: 'lock_1', action: 'confirm' }),
    ).toMatchObject({
      status: 400,
    });
  });

  it('have ids of their own', async () => {
    const api = testApi();
    await withMessages(api);
    await check(api, 'messages', 1, lock());
    const body = { customer_id: customer, feature_id: 'messages', ...lock() };
    expect(await api.refused('/v1/balances.check', body)).toMatchObject({
      status: 409,
      code: 'lock_already_exists',
    });
    expect(await balance(api, 'messages')).toEqual([100, 99, 1]);
  });

  it('are released when they expire, or forgotten after a day', async () => {
    const api = testApi();
    await withMessages(api);
    const now = api.sandbox.clock.now();
    await check(api, 'messages', 10, lock('short', { expires_at: now + 1000 }));
    await check(api, 'messages', 20, lock('long'));
    api.sandbox.clock.advance(1000);
    expect(await balance(api, 'messages')).toEqual([100, 80, 20]);
    api.sandbox.clock.advance(day);
    expect(await balance(api, 'messages')).toEqual([100, 80, 20]);
    expect(await api.refused('/v1/balances.finalize', { lock_id: 'long', action: 'confirm' })).toMatchObject({
      status: 400,
    });
  });

  it('last a day at most, and hold nothing that is held', async () => {
    const api = testApi();
    await withMessages(api);
    await metered(api, 'seats', { consumable: false });
    const expires_at = api.sandbox.clock.now() + day + 1;
    const messages = { customer_id: customer, feature_id: 'messages', ...lock('a', { expires_at }) };
    expect(await api.refused('/v1/balances.check', messages)).toMatchObject({ status: 400 });
    const seats = { customer_id: customer, feature_id: 'seats', ...lock() };
    expect(await api.refused('/v1/balances.check', seats)).toMatchObject({ status: 400 });
    const long = { customer_id: customer, feature_id: 'messages', ...lock('x'.repeat(257)) };
    expect(await api.refused('/v1/balances.check', long)).toMatchObject({
      status: 400,
      code: 'invalid_inputs',
    });
  });

  it('take no value when released', async () => {
    const api = testApi();
    await withMessages(api);
    await check(api, 'messages', 1, lock());
    const body = { lock_id: 'lock_1', action: 'release', override_value: 3 };
    expect(await api.refused('/v1/balances.finalize', body)).toMatchObject({
      status: 400,
      code: 'invalid_inputs',
    });
  });

  it('give units of a row that is gone to the rows there are, up to their grant', async () => {
    const api = testApi();
    await metered(api, 'messages');
    const item = (included: number): Record<string, unknown>[] => [
      { feature_id: 'messages', included, reset: { interval: 'month' } },
    ];
    await plan(api, 'a', item(50));
    await plan(api, 'b', item(80));
    await create(api);
    await attach(api, 'a');
    await check(api, 'messages', 40, lock());
    await attach(api, 'b');
    expect(await balance(api, 'messages')).toEqual([80, 80, 0]);
    await track(api, 'messages', 10);
    await finalize(api, 'release');
    expect(await balance(api, 'messages')).toEqual([80, 80, 0]);
  });

  it('give back what they held in a period that is over, on top of the new one', async () => {
    const api = testApi({ now: Date.UTC(2025, 11, 31, 12) });
    await metered(api, 'messages');
    await create(api);
    await grant(api, 'messages', 10, { reset: { interval: 'day' } });
    await check(api, 'messages', 5, lock());
    api.sandbox.clock.advance(day - 1);
    await check(api, 'messages', 5, lock('lock_2'));
    api.sandbox.clock.advance(1);
    expect(await balance(api, 'messages')).toEqual([10, 10, 0]);
    await track(api, 'messages', 2);
    await api.ok('/v1/balances.finalize', { lock_id: 'lock_2', action: 'release' });
    expect(await balance(api, 'messages')).toEqual([10, 13, -3]);
  });

  it('give usage limits back what was not used', async () => {
    const api = testApi();
    await withMessages(api);
    const usage_limits = [{ feature_id: 'messages', limit: 10, interval: 'month' }];
    await api.ok('/v1/customers.update', { customer_id: customer, billing_controls: { usage_limits } });
    await check(api, 'messages', 10, lock());
    expect((await check(api, 'messages', 1)).at('allowed')).toBe(false);
    await finalize(api, 'confirm', { override_value: 4 });
    expect((await check(api, 'messages', 6)).at('allowed')).toBe(true);
    expect((await check(api, 'messages', 7)).at('allowed')).toBe(false);
  });
});
