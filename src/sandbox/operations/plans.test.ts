import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { attach, create, customer, metered, plan } from '../testing/setup.ts';

const month = { interval: 'month' };

describe('plans', () => {
  it('creates one as it was given', async () => {
    const { sdk } = testApi();
    await sdk.features.create({
      featureId: 'messages',
      name: 'Messages',
      type: 'metered',
      consumable: true,
      display: { singular: 'message', plural: 'messages' },
    });
    const created = await sdk.plans.create({
      planId: 'pro',
      name: 'Pro',
      price: { amount: 20, interval: 'month' },
      items: [
        {
          featureId: 'messages',
          included: 100,
          reset: { interval: 'month' },
          price: { amount: 0.5, interval: 'month', billingMethod: 'usage_based', maxPurchase: 400 },
        },
      ],
    });
    expect(created).toMatchObject({
      id: 'pro',
      version: 1,
      group: null,
      description: null,
      addOn: false,
      autoEnable: false,
      archived: false,
      config: { ignorePastDue: false },
      metadata: {},
      baseVariantId: null,
      price: { amount: 20, interval: 'month', display: { primaryText: '$20', secondaryText: 'per month' } },
    });
    expect(created.items).toEqual([
      {
        featureId: 'messages',
        included: 100,
        unlimited: false,
        pooled: false,
        reset: { interval: 'month' },
        price: {
          amount: 0.5,
          interval: 'month',
          billingUnits: 1,
          billingMethod: 'usage_based',
          maxPurchase: 400,
        },
        display: { primaryText: '100 messages', secondaryText: 'then $0.5 per message' },
      },
    ]);
  });

  it('tells large grants with separators, as pricing tables show them', async () => {
    const api = testApi();
    await metered(api, 'messages', { display: { singular: 'message', plural: 'messages' } });
    const { items } = await api.sdk.plans.create({
      planId: 'max',
      name: 'Max',
      items: [{ featureId: 'messages', included: 20_000, reset: { interval: 'month' } }],
    });
    expect(items[0]?.display).toEqual({ primaryText: '20,000 messages' });
  });

  it('refuses an id twice with 400', async () => {
    const api = testApi();
    await plan(api, 'pro', []);
    expect(await api.refused('/v1/plans.create', { plan_id: 'pro', name: 'Pro' })).toMatchObject({
      status: 400,
      code: 'product_already_exists',
    });
  });

  const usage = { interval: 'month', billing_method: 'usage_based' };
  const prepaid = { interval: 'month', billing_method: 'prepaid' };
  it.each<[string, Record<string, unknown>[], string]>([
    ['an unknown feature', [{ feature_id: 'nothing' }], 'feature_not_found'],
    ['neither amount nor tiers', [{ feature_id: 'messages', price: usage }], 'invalid_inputs'],
    [
      'amount and tiers',
      [{ feature_id: 'messages', price: { ...usage, amount: 1, tiers: [{ to: 'inf', amount: 1 }] } }],
      'invalid_inputs',
    ],
    [
      'tiers that end',
      [{ feature_id: 'messages', price: { ...usage, tiers: [{ to: 10, amount: 1 }] } }],
      'invalid_inputs',
    ],
    [
      'another reset than the usage-based price',
      [{ feature_id: 'messages', reset: { interval: 'day' }, price: { ...usage, amount: 1 } }],
      'invalid_inputs',
    ],
    [
      'proration of usage-based',
      [
        {
          feature_id: 'messages',
          reset: month,
          price: { ...usage, amount: 1 },
          proration: { on_increase: 'bill_immediately', on_decrease: 'none' },
        },
      ],
      'invalid_inputs',
    ],
    [
      'volume tiers of usage-based',
      [
        {
          feature_id: 'messages',
          price: { ...usage, tier_behavior: 'volume', tiers: [{ to: 'inf', amount: 1 }] },
        },
      ],
      'invalid_inputs',
    ],
    [
      'flat amounts of usage-based',
      [{ feature_id: 'messages', price: { ...usage, tiers: [{ to: 'inf', amount: 1, flat_amount: 5 }] } }],
      'invalid_inputs',
    ],
    ['a negative grant', [{ feature_id: 'messages', included: -1 }], 'invalid_inputs'],
    ['too large a grant', [{ feature_id: 'messages', included: 10_000_000_000_001 }], 'invalid_inputs'],
    [
      'two free grants for one interval',
      [
        { feature_id: 'messages', included: 1, reset: month },
        { feature_id: 'messages', included: 2, reset: month },
      ],
      'invalid_inputs',
    ],
    ['a boolean twice', [{ feature_id: 'sso' }, { feature_id: 'sso' }], 'invalid_inputs'],
    [
      'a pooled boolean that is counted',
      [{ feature_id: 'sso', pooled: true, included: 3 }],
      'invalid_product_item',
    ],
    ['seats that reset', [{ feature_id: 'seats', included: 3, reset: month }], 'invalid_product_item'],
    [
      'a price by the hour',
      [{ feature_id: 'messages', price: { ...usage, amount: 1, interval: 'hour' } }],
      'invalid_inputs',
    ],
  ])('refuses %s', async (_case, items, code) => {
    const api = testApi();
    await metered(api, 'messages');
    await metered(api, 'seats', { consumable: false });
    await api.ok('/v1/features.create', { feature_id: 'sso', name: 'SSO', type: 'boolean' });
    expect(await api.refused('/v1/plans.create', { plan_id: 'p', name: 'P', items })).toMatchObject({ code });
  });

  it('allows prepaid what usage-based cannot have', async () => {
    const api = testApi();
    await metered(api, 'messages');
    const price = {
      ...prepaid,
      tier_behavior: 'volume',
      tiers: [
        { to: 9, amount: 2 },
        { to: 'inf', amount: 1, flat_amount: 5 },
      ],
    };
    const proration = { on_increase: 'prorate_next_cycle', on_decrease: 'none' };
    const created = await plan(api, 'p', [
      { feature_id: 'messages', reset: { interval: 'day' }, price, proration },
    ]);
    expect(created.at('items', 0, 'reset', 'interval')).toBe('day');
  });

  it('makes a new version of a plan that was used, and leaves customers on theirs', async () => {
    const api = testApi();
    const { sdk } = api;
    await metered(api, 'messages');
    await plan(api, 'base', [{ feature_id: 'messages', included: 10, reset: month }]);
    await create(api);
    await attach(api, 'base');
    const changed = await sdk.plans.update({
      planId: 'base',
      items: [{ featureId: 'messages', included: 20, reset: { interval: 'month' } }],
    });
    expect(changed).toMatchObject({ version: 2, items: [{ included: 20 }] });
    expect(await sdk.plans.get({ planId: 'base', version: 1 })).toMatchObject({ items: [{ included: 10 }] });
    expect((await sdk.customers.get({ customerId: customer })).balances['messages']?.granted).toBe(10);
    expect((await sdk.plans.list()).list).toHaveLength(1);
    expect((await sdk.plans.list({ allVersions: true })).list).toHaveLength(2);
  });

  it('edits in place what nobody uses, what is only a name, and what must not be versioned', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'base', [{ feature_id: 'messages', included: 10, reset: month }]);
    const items = [{ feature_id: 'messages', included: 20, reset: month }];
    expect((await api.ok('/v1/plans.update', { plan_id: 'base', items })).at('version')).toBe(1);
    await create(api);
    await attach(api, 'base');
    expect((await api.ok('/v1/plans.update', { plan_id: 'base', name: 'Basic' })).at('version')).toBe(1);
    const kept = await api.ok('/v1/plans.update', { plan_id: 'base', items: [], disable_version: true });
    expect([kept.at('version'), kept.at('items')]).toEqual([1, []]);
    const forced = await api.ok('/v1/plans.update', { plan_id: 'base', name: 'Base', force_version: true });
    expect(forced.at('version')).toBe(2);
  });

  it('renames a plan nobody has, archives, and makes variants', async () => {
    const api = testApi();
    await plan(api, 'pro', [], { price: { amount: 20, interval: 'month' } });
    await plan(api, 'other', []);
    await api.ok('/v1/plans.update', { plan_id: 'pro', new_plan_id: 'plus' });
    expect(await api.refused('/v1/plans.get', { plan_id: 'pro' })).toMatchObject({
      status: 404,
      code: 'product_not_found',
    });
    expect(await api.refused('/v1/plans.update', { plan_id: 'plus', new_plan_id: 'other' })).toMatchObject({
      code: 'product_already_exists',
    });
    await api.ok('/v1/plans.update', {
      plan_id: 'plus',
      variants: [
        {
          variant_plan_id: 'plus_annual',
          name: 'Plus',
          customize: { price: { amount: 200, interval: 'year' } },
        },
      ],
    });
    const variant = await api.ok('/v1/plans.get', { plan_id: 'plus_annual' });
    expect([variant.at('base_variant_id'), variant.at('price', 'amount')]).toEqual(['plus', 200]);
    await api.ok('/v1/plans.update', { plan_id: 'other', archived: true });
    const ids = async (body: object): Promise<string[]> =>
      (await api.sdk.plans.list(body)).list.map(({ id }) => id);
    expect(await ids({})).toEqual(['plus', 'plus_annual']);
    expect(await ids({ includeArchived: true })).toEqual(['plus', 'other', 'plus_annual']);
  });

  it('says what a plan would be for a customer', async () => {
    const api = testApi();
    await plan(api, 'free', [], { auto_enable: true });
    await plan(api, 'pro', [], { price: { amount: 20, interval: 'month' } });
    await plan(api, 'team', [], {
      price: { amount: 50, interval: 'month' },
      free_trial: { duration_length: 7, duration_type: 'day' },
    });
    await plan(api, 'extra', [], { add_on: true, price: { amount: 5, interval: 'month' } });
    await plan(api, 'book', [], { price: { amount: 30, interval: 'one_off' } });
    await create(api);
    await attach(api, 'pro');
    const { list } = await api.sdk.plans.list({ customerId: customer });
    expect(list.map(({ id, customerEligibility }) => [id, customerEligibility])).toEqual([
      ['free', { attachAction: 'downgrade' }],
      ['pro', { attachAction: 'none', status: 'active', canceling: false, trialing: false }],
      ['team', { attachAction: 'upgrade', trialAvailable: true }],
      ['extra', { attachAction: 'activate' }],
      ['book', { attachAction: 'purchase' }],
    ]);
    const unknown = await api.sdk.plans.list({ customerId: 'nobody' });
    expect(unknown.list[0]?.customerEligibility).toBeUndefined();
  });

  it('deletes only what no customer ever had', async () => {
    const api = testApi();
    await plan(api, 'base', []);
    await plan(api, 'spare', []);
    await create(api);
    await attach(api, 'base');
    expect(await api.refused('/v1/plans.delete', { plan_id: 'base' })).toMatchObject({
      status: 400,
      code: 'invalid_request',
    });
    await api.ok('/v1/plans.delete', { plan_id: 'spare' });
    expect(await api.refused('/v1/plans.delete', { plan_id: 'spare' })).toMatchObject({ status: 404 });
  });

  it('does not delete a license of another plan', async () => {
    const api = testApi();
    await plan(api, 'seat', []);
    await plan(api, 'team', [], { licenses: [{ license_plan_id: 'seat', included: 5 }] });
    expect(await api.refused('/v1/plans.delete', { plan_id: 'seat' })).toMatchObject({ status: 400 });
  });
});
