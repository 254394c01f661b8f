import { describe, expect, it } from 'vitest';
import { type Json, testApi, type TestApi } from '../testing/api.ts';
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

const month = { interval: 'month' };
const payPerUse = { amount: 0.5, interval: 'month', billing_method: 'usage_based' };

/** Row ids and what each gave. */
function deductions(tracked: Json): unknown {
  const list = tracked.at('deductions');
  return Array.isArray(list) ? list.map(({ balance_id, value }) => [balance_id, value]) : list;
}

/** A customer with seats on a free plan. */
async function withSeats(api: TestApi, included = 5): Promise<void> {
  await metered(api, 'seats', { consumable: false });
  await plan(api, 'team', [{ feature_id: 'seats', included }]);
  await create(api);
  await attach(api, 'team');
}

/** A customer with 5 messages of its own and 100 credits, of which a message costs 2. */
async function withCredits(api: TestApi, own = 5): Promise<void> {
  await metered(api, 'messages');
  await metered(api, 'images');
  await credits(api, { messages: 2, images: 10 });
  await create(api);
  if (own > 0) await grant(api, 'messages', own, { balance_id: 'own' });
  await grant(api, 'credits', 100, { balance_id: 'credits' });
}

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
    ['a time to come', { feature_id: 'messages', timestamp: 1765843200001 }, 400, 'invalid_request'],
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
    expect(deductions(await track(api, 'messages', 4))).toEqual(ids.map((id) => [id, 1]));
    const found = await api.sdk.customers.get({ customerId: customer });
    expect(found.balances['messages']?.breakdown?.map(({ id }) => id)).toEqual(ids);
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

describe('credits', () => {
  it('uses up a feature of its own first', async () => {
    const api = testApi();
    await withCredits(api);
    const tracked = await track(api, 'messages', 15);
    expect(deductions(tracked)).toEqual([
      ['own', 5],
      ['credits', 20],
    ]);
    expect(tracked.at('balance', 'feature_id')).toBe('messages');
    expect([
      tracked.at('balances', 'messages', 'remaining'),
      tracked.at('balances', 'credits', 'remaining'),
    ]).toEqual([0, 80]);
  });

  it('shows the credits when only they were drawn from, and null for what is lacking', async () => {
    const api = testApi();
    await withCredits(api, 0);
    const tracked = await track(api, 'messages', 10);
    expect(tracked.at('balance', 'feature_id')).toBe('credits');
    expect(tracked.at('balances', 'messages')).toBeNull();
    expect(tracked.at('balances', 'credits', 'remaining')).toBe(80);
  });

  it('tracks credits directly one to one, without the features they serve', async () => {
    const api = testApi();
    await withCredits(api);
    const tracked = await track(api, 'credits', 7);
    expect([tracked.at('balance', 'remaining'), tracked.at('balances')]).toEqual([93, undefined]);
  });

  it('caps at what the credits pay for', async () => {
    const api = testApi();
    await withCredits(api, 0);
    await track(api, 'images', 50);
    expect(await balance(api, 'credits')).toEqual([100, 0, 100]);
  });

  it('refunds credits at the same rate', async () => {
    const api = testApi();
    await withCredits(api, 0);
    await track(api, 'images', 5);
    await track(api, 'images', -2);
    expect(await balance(api, 'credits')).toEqual([100, 70, 30]);
  });

  it('takes the rate of the most specific dimension, then multipliers', async () => {
    const api = testApi();
    await metered(api, 'images');
    await api.ok('/v1/features.create', {
      feature_id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      credit_schema: [
        {
          metered_feature_id: 'images',
          credit_cost: 1,
          dimensions: {
            large: { match: { size: 'large' }, credit_cost: 4 },
            hd: { match: { size: 'large', hd: true }, credit_cost: 10 },
          },
          multipliers: { rush: { match: { rush: true }, factor: 2, add: 1 } },
        },
      ],
    });
    await create(api);
    await grant(api, 'credits', 1000);
    const used = async (properties: object): Promise<unknown> =>
      (await track(api, 'images', 2, { properties })).at('deductions', 0, 'value');
    expect(await used({})).toBe(2);
    expect(await used({ size: 'large' })).toBe(8);
    expect(await used({ size: 'large', hd: 'true' })).toBe(20);
    expect(await used({ rush: true })).toBe(6);
  });

  it('charges graduated tiers and billing units', async () => {
    const api = testApi();
    await metered(api, 'images');
    const tiers = [
      { to: 2, credit_cost: 10 },
      { to: 'inf', credit_cost: 5 },
    ];
    await api.ok('/v1/features.create', {
      feature_id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      credit_schema: [{ metered_feature_id: 'images', billing_units: 10, tier_behavior: 'graduated', tiers }],
    });
    await create(api);
    await grant(api, 'credits', 1000);
    expect((await track(api, 'images', 40)).at('deductions', 0, 'value')).toBe(30);
  });

  it('checks in credits: the amount is converted and the balance is the credit system’s', async () => {
    const api = testApi();
    await withCredits(api);
    const enough = await check(api, 'messages', 5);
    expect([enough.at('required_balance'), enough.at('balance', 'feature_id')]).toEqual([5, 'messages']);
    const more = await check(api, 'messages', 30);
    expect([more.at('allowed'), more.at('required_balance'), more.at('balance', 'feature_id')]).toEqual([
      true,
      60,
      'credits',
    ]);
    expect((await check(api, 'messages', 51)).at('allowed')).toBe(false);
    expect(more.at('balances')).toBeUndefined();
  });

  it('checks the first credit system that is enough', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await credits(api, { messages: 1 }, 'small');
    await credits(api, { messages: 1 }, 'large');
    await create(api);
    await grant(api, 'small', 5);
    await grant(api, 'large', 50);
    expect((await check(api, 'messages', 3)).at('balance', 'feature_id')).toBe('small');
    expect((await check(api, 'messages', 20)).at('balance', 'feature_id')).toBe('large');
    expect((await check(api, 'messages', 99)).at('balance', 'feature_id')).toBe('small');
  });
});

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
      title: 'Out of messages',
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
    const limit = { enabled: true, limit_type: 'usage_percentage', overage_limit: 50 };
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

describe('batchTrack', () => {
  it('answers 202 and drops what cannot be', async () => {
    const api = testApi();
    await withMessages(api, 100);
    const response = await api.send('/v1/balances.batch_track', [
      { customer_id: customer, feature_id: 'messages', value: 3 },
      { customer_id: 'nobody', feature_id: 'messages', value: 3 },
      { customer_id: customer, event_name: 'sent', value: 4 },
    ]);
    expect([response.status, await response.json()]).toEqual([202, { success: true }]);
    expect(await balance(api, 'messages')).toEqual([100, 93, 7]);
  });

  it('refuses the whole batch for an unknown feature', async () => {
    const api = testApi();
    await withMessages(api, 100);
    const batch = [
      { customer_id: customer, feature_id: 'messages' },
      { customer_id: customer, feature_id: 'nothing' },
    ];
    expect(await api.refused('/v1/balances.batch_track', batch)).toMatchObject({ status: 404 });
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
  });

  it('takes 1 to 1000 entries', async () => {
    const api = testApi();
    await withMessages(api, 100);
    const entries = Array.from({ length: 1001 }, () => ({ customer_id: customer, feature_id: 'messages' }));
    expect(await api.refused('/v1/balances.batch_track', [])).toMatchObject({ status: 400 });
    expect(await api.refused('/v1/balances.batch_track', entries)).toMatchObject({ status: 400 });
  });

  it('works through the published client', async () => {
    const { sdk, ...rest } = testApi();
    await withMessages({ sdk, ...rest });
    expect(await sdk.batchTrack([{ customerId: customer, featureId: 'messages' }])).toEqual({
      success: true,
    });
  });
});

describe('trackTokens', () => {
  async function withAi(api: TestApi, rest: object = {}): Promise<void> {
    await api.ok('/v1/features.create', { feature_id: 'ai', name: 'AI', type: 'ai_credit_system', ...rest });
    await create(api);
    await grant(api, 'ai', 10);
  }
  const tokens = { customer_id: customer, model_id: 'openai/gpt-4o', input_tokens: 1000, output_tokens: 200 };

  it('takes what the tokens cost in dollars, with the markup', async () => {
    const api = testApi();
    await withAi(api, { default_markup: 20 });
    const tracked = await api.ok('/v1/balances.track_tokens', tokens);
    expect(tracked.at('value')).toBe(0.0054);
    expect(await balance(api, 'ai')).toEqual([10, 9.9946, 0.0054]);
    expect((await api.ok('/v1/events.list')).at('list', 0, 'properties')).toEqual({
      model_id: 'openai/gpt-4o',
      input_tokens: 1000,
      output_tokens: 200,
      cost: 0.0054,
      markup: 20,
    });
  });

  it('prefers the model’s markup to its provider’s, and own costs to known ones', async () => {
    const api = testApi();
    await withAi(api, {
      provider_markups: { openai: { markup: 100 } },
      model_markups: { 'openai/own': { markup: 0, input_cost: 10, output_cost: 100 } },
    });
    expect((await api.ok('/v1/balances.track_tokens', tokens)).at('value')).toBe(0.009);
    const own = { ...tokens, model_id: 'openai/own' };
    expect((await api.ok('/v1/balances.track_tokens', own)).at('value')).toBe(0.03);
  });

  it('finds the only AI credit system', async () => {
    const api = testApi();
    await withMessages(api);
    expect(await api.refused('/v1/balances.track_tokens', tokens)).toMatchObject({
      status: 404,
      code: 'feature_not_found',
    });
    expect(
      await api.refused('/v1/balances.track_tokens', { ...tokens, feature_id: 'messages' }),
    ).toMatchObject({
      status: 400,
    });
    for (const id of ['a', 'b']) {
      await api.ok('/v1/features.create', { feature_id: id, name: id, type: 'ai_credit_system' });
      await grant(api, id, 10);
    }
    expect(await api.refused('/v1/balances.track_tokens', tokens)).toMatchObject({ status: 400 });
    expect(
      (await api.ok('/v1/balances.track_tokens', { ...tokens, feature_id: 'b' })).at('balance', 'feature_id'),
    ).toBe('b');
  });

  it('refuses a model without a price', async () => {
    const api = testApi();
    await withAi(api);
    const body = { ...tokens, model_id: 'nobody/nothing' };
    expect(await api.refused('/v1/balances.track_tokens', body)).toMatchObject({ status: 400 });
  });
});
