import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { month, payPerUse, deductions, withSeats } from '../testing/usage.ts';
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

describe('track', () => {
  it('takes one unit by default, and says from where', async () => {
    const api = testApi();
    await withMessages(api);
    const tracked = await track(api, 'messages');
    expect(tracked.at('value')).toBe(1);
    expect(tracked.at('deductions')).toEqual([
      {
        balance_id: 'cus_ent_1',
        feature_id: 'messages',
        plan_id: 'base',
        reset: { interval: 'month', resets_at: Date.UTC(2026, 0, 16) },
        value: 1,
      },
    ]);
    expect(tracked.at('balance', 'remaining')).toBe(99);
    expect(tracked.at('balances')).toBeUndefined();
  });

  it('caps by default: takes what fits, echoes the value, and records all of it', async () => {
    const api = testApi();
    await withMessages(api, 10);
    const tracked = await track(api, 'messages', 15);
    expect([tracked.at('value'), tracked.at('deductions', 0, 'value')]).toEqual([15, 10]);
    expect(await balance(api, 'messages')).toEqual([10, 0, 10]);
    expect((await api.ok('/v1/events.list')).at('list', 0, 'value')).toBe(15);
  });

  it('overflows when asked to: remaining stops at zero, usage does not', async () => {
    const api = testApi();
    await withMessages(api, 10);
    await track(api, 'messages', 15, { overage_behavior: 'overflow' });
    expect(await balance(api, 'messages')).toEqual([10, 0, 15]);
  });

  it('refunds up to the grant and drops the rest', async () => {
    const api = testApi();
    await withMessages(api, 10);
    await track(api, 'messages', 4);
    const refund = await track(api, 'messages', -9);
    expect([refund.at('value'), deductions(refund)]).toEqual([-9, [['cus_ent_1', -4]]]);
    expect(await balance(api, 'messages')).toEqual([10, 10, 0]);
  });

  it('refunds overage first', async () => {
    const api = testApi();
    await withMessages(api, 10);
    await track(api, 'messages', 15, { overage_behavior: 'overflow' });
    await track(api, 'messages', -7);
    expect(await balance(api, 'messages')).toEqual([10, 2, 8]);
  });

  it('keeps decimals', async () => {
    const api = testApi();
    await withMessages(api, 1);
    await track(api, 'messages', 0.1);
    await track(api, 'messages', 0.2);
    expect(await balance(api, 'messages')).toEqual([1, 0.7, 0.3]);
  });

  it('lets free seats run over', async () => {
    const api = testApi();
    await withSeats(api);
    await track(api, 'seats', 8);
    expect(await balance(api, 'seats')).toEqual([5, 0, 8]);
  });

  it('lets pay-per-use run over, up to what can be bought', async () => {
    const api = testApi();
    await metered(api, 'messages');
    const price = { ...payPerUse, max_purchase: 20 };
    await plan(api, 'usage', [{ feature_id: 'messages', included: 10, reset: month, price }]);
    await create(api);
    await attach(api, 'usage');
    const tracked = await track(api, 'messages', 50);
    expect(tracked.at('balance')).toMatchObject({
      granted: 10,
      remaining: 0,
      usage: 30,
      overage_allowed: true,
      max_purchase: 20,
    });
    expect(tracked.at('balance', 'breakdown', 0, 'price')).toEqual({
      amount: 0.5,
      billing_units: 1,
      billing_method: 'usage_based',
      max_purchase: 20,
    });
  });

  it('counts unlimited usage', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'all', [{ feature_id: 'messages', unlimited: true }]);
    await create(api);
    await attach(api, 'all');
    await grant(api, 'messages', 50);
    await track(api, 'messages', 1000);
    const found = await api.ok('/v1/customers.get', { customer_id: customer });
    expect(found.at('balances', 'messages')).toEqual({
      feature_id: 'messages',
      granted: 0,
      remaining: 0,
      usage: 1000,
      unlimited: true,
      overage_allowed: false,
      max_purchase: null,
      next_reset_at: null,
      breakdown: [
        {
          id: 'cus_ent_1',
          plan_id: 'all',
          included_grant: 0,
          prepaid_grant: 0,
          remaining: 0,
          usage: 1000,
          unlimited: true,
          reset: null,
          price: null,
          expires_at: null,
        },
      ],
      rollovers: [],
    });
    await track(api, 'messages', -2000);
    expect(await balance(api, 'messages')).toEqual([0, 0, -1000]);
  });

  it('does nothing to booleans and to what nothing grants, and records both', async () => {
    const api = testApi();
    await api.ok('/v1/features.create', { feature_id: 'sso', name: 'SSO', type: 'boolean' });
    await metered(api, 'messages');
    await create(api);
    for (const feature of ['sso', 'messages']) {
      const tracked = await track(api, feature, 2);
      expect([tracked.at('balance'), tracked.at('deductions')]).toEqual([null, []]);
    }
    expect(
      (await api.sdk.events.list({})).list.map(({ featureId, deductions }) => [featureId, deductions]),
    ).toEqual([
      ['messages', null],
      ['sso', null],
    ]);
  });

  it('follows event names, one or several features', async () => {
    const api = testApi();
    await withMessages(api);
    await metered(api, 'words', { event_names: ['sent'] });
    await grant(api, 'words', 1000, { balance_id: 'words' });
    const body = { customer_id: customer, event_name: 'sent', value: 3 };
    const tracked = await api.ok('/v1/balances.track', body);
    expect([tracked.at('event_name'), tracked.at('balance')]).toEqual(['sent', null]);
    expect(deductions(tracked)).toEqual([
      ['cus_ent_1', 3],
      ['words', 3],
    ]);
    expect([tracked.at('balances', 'messages', 'usage'), tracked.at('balances', 'words', 'usage')]).toEqual([
      3, 3,
    ]);
    expect((await api.ok('/v1/events.list')).at('list', 0, 'feature_id')).toBe('sent');
  });

  it.each<[string, Record<string, unknown>, number, string]>([
    ['feature and event', { feature_id: 'messages', event_name: 'sent' }, 400, 'invalid_inputs'],
    ['neither', {}, 400, 'invalid_inputs'],
    ['an unknown feature', { feature_id: 'nothing' }, 404, 'feature_not_found'],
    ['an event nothing listens to', { event_name: 'lost' }, 404, 'invalid_request'],
    ['an unknown customer', { customer_id: 'nobody', feature_id: 'messages' }, 404, 'customer_not_found'],
    ['an unknown entity', { entity_id: 'nobody', feature_id: 'messages' }, 404, 'entity_not_found'],
    [
      'an unknown entity of an unknown customer',
      { customer_id: 'nobody', entity_id: 'nobody', feature_id: 'messages' },
      404,
      'entity_not_found',
    ],
    ['a time to come', { feature_id: 'messages', timestamp: 1765843200001 }, 400, 'invalid_inputs'],
    ['an internal mode', { feature_id: 'messages', overage_behavior: 'reject' }, 400, 'invalid_inputs'],
  ])('refuses %s', async (_case, body, status, code) => {
    const api = testApi();
    await withMessages(api);
    expect(await api.refused('/v1/balances.track', { customer_id: customer, ...body })).toMatchObject({
      status,
      code,
    });
  });

  it('answers 202 without a balance when it is asynchronous', async () => {
    const api = testApi();
    await withMessages(api);
    const body = { customer_id: customer, feature_id: 'messages', async: true };
    const response = await api.send('/v1/balances.track', body);
    expect([response.status, await response.json()]).toEqual([
      202,
      { customer_id: customer, value: 1, balance: null },
    ]);
    expect(await balance(api, 'messages')).toEqual([100, 99, 1]);
  });

  it('keeps properties and time of an event', async () => {
    const api = testApi();
    await withMessages(api);
    await track(api, 'messages', 1, { properties: { model: 'gpt-4o' }, timestamp: 1765000000000 });
    expect((await api.ok('/v1/events.list')).at('list', 0)).toMatchObject({
      timestamp: 1765000000000,
      properties: { model: 'gpt-4o' },
    });
  });

  it('draws what resets first, then shorter intervals, then what expires, then what lasts', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await create(api);
    await grant(api, 'messages', 1, { balance_id: 'forever' });
    await grant(api, 'messages', 1, { balance_id: 'expires', expires_at: 1769000000000 });
    await grant(api, 'messages', 1, { balance_id: 'year', reset: { interval: 'year' } });
    await grant(api, 'messages', 1, { balance_id: 'day', reset: { interval: 'day' } });
    const ids = ['day', 'year', 'expires', 'forever'];
    const found = await api.sdk.customers.get({ customerId: customer });
    expect(found.balances['messages']?.breakdown?.map(({ id }) => id)).toEqual(ids);
    expect(deductions(await track(api, 'messages', 4))).toEqual(ids.map((id) => [id, 1]));
  });

  it('draws a main plan before an add-on, and older rows before newer', async () => {
    const api = testApi();
    await metered(api, 'messages');
    const items = [{ feature_id: 'messages', included: 5, reset: month }];
    await plan(api, 'addon', items, { add_on: true });
    await plan(api, 'main', items);
    await create(api);
    await attach(api, 'addon');
    await attach(api, 'main');
    await attach(api, 'addon');
    expect(deductions(await track(api, 'messages', 15))).toEqual([
      ['cus_ent_2', 5],
      ['cus_ent_1', 5],
      ['cus_ent_3', 5],
    ]);
  });

  it('goes into overage only when every row is used up', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'usage', [{ feature_id: 'messages', included: 5, reset: month, price: payPerUse }]);
    await create(api);
    await attach(api, 'usage');
    await grant(api, 'messages', 5, { balance_id: 'gift' });
    expect(deductions(await track(api, 'messages', 12))).toEqual([
      ['cus_ent_1', 7],
      ['gift', 5],
    ]);
  });
});
