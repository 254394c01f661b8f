import { describe, expect, it } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';
import { day, month, row, update, withLoose } from '../testing/balances.ts';
import {
  attach,
  balance,
  create,
  customer,
  grant,
  metered,
  plan,
  track,
  withMessages,
} from '../testing/setup.ts';

describe('balances.create', () => {
  it('adds a lifetime balance of its own', async () => {
    const api = testApi();
    await withMessages(api, 100);
    await grant(api, 'messages', 50, { balance_id: 'gift' });
    expect(await balance(api, 'messages')).toEqual([150, 150, 0]);
    expect(await row(api, 1)).toEqual({
      id: 'gift',
      plan_id: null,
      included_grant: 50,
      prepaid_grant: 0,
      remaining: 50,
      usage: 0,
      unlimited: false,
      reset: { interval: 'one_off', resets_at: null },
      price: null,
      expires_at: null,
    });
  });

  it('resets from when it is told to, and shows a count only above one', async () => {
    const api = testApi();
    const next = api.sandbox.clock.now() + 3 * day;
    await withLoose(
      api,
      [1, { reset: { interval: 'month', interval_count: 2 } }],
      [1, { reset: { interval: 'month' }, next_reset_at: next }],
      [1, { reset: { interval: 'month' }, expires_at: next }],
    );
    const found = await create(api);
    const resets = [0, 1, 2].map((index) => found.at('balances', 'messages', 'breakdown', index, 'reset'));
    expect(resets).toEqual([
      { interval: 'month', resets_at: next },
      { interval: 'month', interval_count: 2, resets_at: Date.UTC(2026, 1, 16) },
      { interval: 'month', resets_at: null },
    ]);
    expect(found.at('balances', 'messages', 'next_reset_at')).toBe(next);
  });

  it('gives seats no reset and a flag no balance', async () => {
    const api = testApi();
    await metered(api, 'seats', { consumable: false });
    await api.ok('/v1/features.create', { feature_id: 'sso', name: 'SSO', type: 'boolean' });
    await create(api);
    await grant(api, 'seats', 3);
    await api.ok('/v1/balances.create', { customer_id: customer, feature_id: 'sso', balance_id: 'trial' });
    const found = await create(api);
    expect(found.at('balances', 'seats', 'breakdown', 0, 'reset')).toBeNull();
    expect(found.at('balances', 'sso')).toBeUndefined();
    expect(found.at('flags', 'sso')).toEqual({
      id: 'trial',
      plan_id: null,
      expires_at: null,
      feature_id: 'sso',
    });
  });

  it.each<[string, Record<string, unknown>, number, string]>([
    ['neither grant nor unlimited', {}, 500, 'invalid_inputs'],
    ['both', { included_grant: 1, unlimited: true }, 500, 'invalid_inputs'],
    ['a next reset without a reset', { included_grant: 1, next_reset_at: 1e13 }, 400, 'invalid_request'],
    [
      'a next reset that is past',
      { included_grant: 1, reset: month, next_reset_at: 1 },
      400,
      'invalid_request',
    ],
    [
      'a next reset after the end',
      { included_grant: 1, reset: month, next_reset_at: 1e13, expires_at: 9e12 },
      400,
      'invalid_request',
    ],
    ['rollover without a reset', { included_grant: 1, rollover: { length: 1 } }, 400, 'invalid_request'],
    ['an id in use', { included_grant: 1, balance_id: 'taken' }, 409, 'invalid_request'],
    ['an unknown feature', { included_grant: 1, feature_id: 'nothing' }, 404, 'feature_not_found'],
    ['an unknown customer', { included_grant: 1, customer_id: 'nobody' }, 404, 'customer_not_found'],
    ['an unknown entity', { included_grant: 1, entity_id: 'nobody' }, 404, 'entity_not_found'],
  ])('refuses %s', async (_case, body, status, code) => {
    const api = testApi();
    await withLoose(api, [1, { balance_id: 'taken' }]);
    const full = { customer_id: customer, feature_id: 'messages', ...body };
    expect(await api.refused('/v1/balances.create', full)).toMatchObject({ status, code });
    expect(await balance(api, 'messages')).toEqual([1, 1, 0]);
  });

  it('refuses a flag twice, rollover of seats, and an entity its own feature', async () => {
    const api = testApi();
    await metered(api, 'seats', { consumable: false });
    await api.ok('/v1/features.create', { feature_id: 'sso', name: 'SSO', type: 'boolean' });
    await create(api);
    await api.ok('/v1/entities.create', { customer_id: customer, entity_id: 'ada', feature_id: 'seats' });
    const flag = { customer_id: customer, feature_id: 'sso' };
    await api.ok('/v1/balances.create', flag);
    expect(await api.refused('/v1/balances.create', flag)).toMatchObject({ status: 409 });
    const seats = { customer_id: customer, feature_id: 'seats', included_grant: 1 };
    const rollover = { reset: month, rollover: { length: 1 } };
    expect(await api.refused('/v1/balances.create', { ...seats, ...rollover })).toMatchObject({
      status: 400,
    });
    expect(await api.refused('/v1/balances.create', { ...seats, entity_id: 'ada' })).toMatchObject({
      status: 400,
    });
  });
});

describe('balances.update', () => {
  it.each<[object, unknown[]]>([
    [{ remaining: 60 }, [100, 60, 40]],
    [{ remaining: 150 }, [100, 150, -50]],
    [{ remaining: 0 }, [100, 0, 100]],
    [{ add_to_balance: 25 }, [100, 95, 5]],
    [{ add_to_balance: 50 }, [100, 120, -20]],
    [{ add_to_balance: -100 }, [100, 0, 130]],
    [{ usage: 10 }, [100, 90, 10]],
    [{ usage: 130 }, [100, 0, 130]],
    [{ included_grant: 200 }, [200, 70, 130]],
    [{ included_grant: 200, remaining: 170 }, [200, 170, 30]],
  ])('%j of 100 with 30 used', async (change, expected) => {
    const api = testApi();
    await withMessages(api, 100);
    await track(api, 'messages', 30);
    await update(api, change);
    expect(await balance(api, 'messages')).toEqual(expected);
  });

  it('goes back to the plan’s grant at the next reset', async () => {
    const api = testApi();
    await withMessages(api, 100);
    await update(api, { included_grant: 200, remaining: 10 });
    api.sandbox.clock.advance(31 * day);
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
  });

  it('lowers rows in order and raises the first', async () => {
    const api = testApi();
    await withLoose(api, [10, { reset: month, balance_id: 'monthly' }], [10, { balance_id: 'once' }]);
    const rows = async (): Promise<unknown[]> => {
      const found = await create(api);
      return [0, 1].map((index) => found.at('balances', 'messages', 'breakdown', index, 'remaining'));
    };
    await update(api, { remaining: 12 });
    expect(await rows()).toEqual([2, 10]);
    await update(api, { remaining: 30 });
    expect(await rows()).toEqual([20, 10]);
  });

  it('can be about one row, by id or interval', async () => {
    const api = testApi();
    await withLoose(api, [10, { reset: month, balance_id: 'monthly' }], [10, { balance_id: 'once' }]);
    await update(api, { balance_id: 'once', remaining: 1 });
    await update(api, { interval: 'month', remaining: 2 });
    expect(await balance(api, 'messages')).toEqual([20, 3, 17]);
  });

  it('moves a reset and an end', async () => {
    const api = testApi();
    await withMessages(api, 100);
    await track(api, 'messages', 30);
    const soon = api.sandbox.clock.now() + day;
    await update(api, { next_reset_at: soon });
    api.sandbox.clock.advance(day);
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
    await update(api, { expires_at: soon + day });
    api.sandbox.clock.advance(day);
    expect((await create(api)).at('balances', 'messages')).toBeUndefined();
  });

  it.each<[string, object, number, string]>([
    ['two targets', { remaining: 1, add_to_balance: 1 }, 400, 'invalid_inputs'],
    ['two other targets', { remaining: 1, usage: 1 }, 400, 'invalid_inputs'],
    ['a reset of what never resets', { next_reset_at: 9e12 }, 400, 'invalid_request'],
    ['an end that is past', { expires_at: 5 }, 400, 'invalid_request'],
    ['a grant of nothing', { balance_id: 'lost', included_grant: 5 }, 404, 'invalid_request'],
  ])('refuses %s', async (_case, change, status, code) => {
    const api = testApi();
    await withLoose(api, [10, { balance_id: 'once' }]);
    const body = { customer_id: customer, feature_id: 'messages', ...change };
    expect(await api.refused('/v1/balances.update', body)).toMatchObject({ status, code });
    expect(await balance(api, 'messages')).toEqual([10, 10, 0]);
  });

  it('does not mind a target for nothing', async () => {
    const api = testApi();
    await withLoose(api);
    await update(api, { remaining: 5 });
    expect((await create(api)).at('balances')).toEqual({});
  });

  it('refuses an end of what is paid for again and again', async () => {
    const api = testApi();
    await metered(api, 'messages');
    const price = { amount: 1, interval: 'month', billing_method: 'usage_based' };
    await plan(api, 'usage', [{ feature_id: 'messages', included: 10, reset: month, price }]);
    await create(api);
    await attach(api, 'usage');
    const body = { customer_id: customer, feature_id: 'messages' };
    expect(await api.refused('/v1/balances.update', { ...body, expires_at: 9e12 })).toMatchObject({
      status: 400,
    });
    expect(await api.refused('/v1/balances.delete', body)).toMatchObject({ status: 409 });
  });
});

describe('balances.delete', () => {
  const remove = (api: TestApi, rest: object): Promise<unknown> =>
    api.ok('/v1/balances.delete', { customer_id: customer, ...rest });

  it('takes a balance away with what was used of it', async () => {
    const api = testApi();
    await withLoose(api, [10, { balance_id: 'a' }], [10, { balance_id: 'b' }]);
    await track(api, 'messages', 4);
    await remove(api, { balance_id: 'a' });
    expect(await balance(api, 'messages')).toEqual([10, 10, 0]);
  });

  it('counts what was used against what stays', async () => {
    const api = testApi();
    await withLoose(api, [10, { balance_id: 'a' }], [10, { balance_id: 'b' }]);
    await track(api, 'messages', 4);
    await remove(api, { feature_id: 'messages', balance_id: 'a', recalculate_balances: true });
    expect(await balance(api, 'messages')).toEqual([10, 6, 4]);
  });

  it('remembers what was used when nothing stays', async () => {
    const api = testApi();
    await withLoose(api, [10, { reset: month }]);
    await track(api, 'messages', 4);
    await remove(api, { feature_id: 'messages', recalculate_balances: true });
    expect(await balance(api, 'messages')).toEqual([0, 0, 4]);
    api.sandbox.clock.advance(62 * day);
    expect(await balance(api, 'messages')).toEqual([0, 0, 4]);
  });

  it.each<[string, object, number]>([
    ['what is not there', { balance_id: 'lost' }, 404],
    ['recalculation without a feature', { balance_id: 'a', recalculate_balances: true }, 400],
  ])('refuses %s', async (_case, rest, status) => {
    const api = testApi();
    await withLoose(api, [10, { balance_id: 'a' }]);
    expect(await api.refused('/v1/balances.delete', { customer_id: customer, ...rest })).toMatchObject({
      status,
    });
  });
});
