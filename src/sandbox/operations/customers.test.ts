import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { create, customer, metered, plan, withMessages } from '../testing/setup.ts';

const monthly = { price: { amount: 20, interval: 'month' } };
const planIds = (found: { subscriptions: { planId: string }[] }): string[] =>
  found.subscriptions.map(({ planId }) => planId);

describe('customers.getOrCreate', () => {
  it('creates a customer as it was given', async () => {
    const api = testApi();
    const body = { customer_id: 'ada', name: 'Ada', email: 'ada@example.com', metadata: { tier: 'a' } };
    expect((await api.ok('/v1/customers.get_or_create', body)).value).toEqual({
      id: 'ada',
      name: 'Ada',
      email: 'ada@example.com',
      created_at: 1765843200000,
      fingerprint: null,
      stripe_id: null,
      env: 'sandbox',
      metadata: { tier: 'a' },
      send_email_receipts: false,
      billing_controls: {},
      subscriptions: [],
      purchases: [],
      licenses: [],
      balances: {},
      flags: {},
      config: {},
    });
  });

  it('fills in what an existing one lacks, and overwrites nothing but receipts', async () => {
    const { sdk } = testApi();
    await sdk.customers.getOrCreate({ customerId: 'ada', metadata: { a: 1 } });
    await sdk.customers.getOrCreate({ customerId: 'ada', name: 'Ada' });
    const again = await sdk.customers.getOrCreate({
      customerId: 'ada',
      name: 'Grace',
      email: 'a@example.com',
      fingerprint: 'f',
      metadata: { b: 2 },
      sendEmailReceipts: true,
    });
    expect(again).toMatchObject({
      name: 'Ada',
      email: 'a@example.com',
      fingerprint: null,
      metadata: { a: 1 },
      sendEmailReceipts: true,
    });
  });

  it('gives one plan per group that is enabled by itself: a trial, else a paid one, else a free one', async () => {
    const api = testApi();
    await plan(api, 'free', [], { auto_enable: true });
    await plan(api, 'trial', [], {
      auto_enable: true,
      ...monthly,
      free_trial: { duration_length: 7, duration_type: 'day' },
    });
    await plan(api, 'other', [], { auto_enable: true, group: 'more' });
    await plan(api, 'quiet', []);
    const found = await api.sdk.customers.getOrCreate({ customerId: 'ada' });
    expect(planIds(found)).toEqual(['trial', 'other']);
    expect(found.subscriptions[0]).toMatchObject({
      status: 'active',
      trialEndsAt: Date.UTC(2025, 11, 23),
      autoEnable: true,
      scope: 'customer',
    });
  });

  it('enables the plan that is named, if it is free', async () => {
    const api = testApi();
    await plan(api, 'free', [], { auto_enable: true });
    await plan(api, 'beta', []);
    await plan(api, 'pro', [], monthly);
    const named = (auto_enable_plan_id: string): object => ({ customer_id: 'ada', auto_enable_plan_id });
    expect(await api.refused('/v1/customers.get_or_create', named('nothing'))).toMatchObject({
      status: 404,
      code: 'product_not_found',
    });
    expect(await api.refused('/v1/customers.get_or_create', named('pro'))).toMatchObject({ status: 400 });
    const created = await api.ok('/v1/customers.get_or_create', named('beta'));
    expect(created.at('subscriptions', 0, 'plan_id')).toBe('beta');
  });

  it('gives free plans no billing period', async () => {
    const api = testApi();
    await plan(api, 'free', [], { auto_enable: true });
    expect((await create(api)).at('subscriptions')).toEqual([
      {
        id: 'cus_prod_1',
        plan_id: 'free',
        auto_enable: true,
        add_on: false,
        status: 'active',
        past_due: false,
        canceled_at: null,
        expires_at: null,
        trial_ends_at: null,
        started_at: 1765843200000,
        current_period_start: null,
        current_period_end: null,
        quantity: 1,
        scope: 'customer',
      },
    ]);
  });

  it('keeps a customer by email until it has an id', async () => {
    const api = testApi();
    const body = { customer_id: null, email: 'ada@example.com' };
    expect(await api.refused('/v1/customers.get_or_create', { customer_id: null })).toMatchObject({
      status: 400,
      code: 'invalid_request',
    });
    expect((await api.ok('/v1/customers.get_or_create', body)).at('id')).toBeNull();
    await api.ok('/v1/customers.get_or_create', { ...body, customer_id: 'ada', metadata: { a: 1 } });
    expect((await api.ok('/v1/customers.list')).at('list', 0)).toMatchObject({ id: 'ada', metadata: {} });
    expect((await api.ok('/v1/customers.list')).at('list', 1)).toBeUndefined();
  });

  it.each(['a b', 'a@b', 'a.b', ''])('does not take %j for an id', async (id) => {
    const refusal = await testApi().refused('/v1/customers.get_or_create', { customer_id: id });
    expect(refusal).toMatchObject({ status: 400, code: 'invalid_inputs' });
  });

  it('adds only the parts that were asked for', async () => {
    const api = testApi();
    await metered(api, 'seats', { consumable: false });
    await api.ok('/v1/features.create', { feature_id: 'sso', name: 'SSO', type: 'boolean' });
    await plan(api, 'team', [{ feature_id: 'seats', included: 3 }, { feature_id: 'sso' }], {
      auto_enable: true,
    });
    await create(api);
    await api.ok('/v1/entities.create', { customer_id: customer, entity_id: 'ada', feature_id: 'seats' });
    const plain = await api.ok('/v1/customers.get', { customer_id: customer });
    for (const part of ['entities', 'invoices', 'trials_used', 'rewards', 'referrals', 'payment_method']) {
      expect(plain.at(part)).toBeUndefined();
    }
    const full = await api.ok('/v1/customers.get', {
      customer_id: customer,
      expand: [
        'entities',
        'invoices',
        'trials_used',
        'rewards',
        'referrals',
        'payment_method',
        'subscriptions.plan',
        'balances.feature',
        'flags.feature',
      ],
    });
    expect(full.value).toMatchObject({
      entities: [{ id: 'ada', feature_id: 'seats' }],
      invoices: [],
      trials_used: [],
      payment_method: null,
      subscriptions: [{ plan: { id: 'team' } }],
      balances: { seats: { feature: { id: 'seats' } } },
      flags: { sso: { feature: { id: 'sso' } } },
    });
  });
});

describe('customers.update', () => {
  it('changes what is given, merges metadata and deletes its nulls', async () => {
    const api = testApi();
    await create(api, customer, {
      name: 'Ada',
      metadata: { a: 1, b: 2 },
      config: { disable_pooled_balance: true },
    });
    const updated = await api.ok('/v1/customers.update', {
      customer_id: customer,
      email: 'ada@example.com',
      metadata: { a: null, c: 3 },
      config: { disable_overage_billing: true },
      stripe_id: 'cus_stripe',
    });
    expect(updated.value).toMatchObject({
      name: 'Ada',
      email: 'ada@example.com',
      metadata: { b: 2, c: 3 },
      config: { disable_pooled_balance: true, disable_overage_billing: true },
      stripe_id: 'cus_stripe',
      processors: { stripe: { id: 'cus_stripe' } },
    });
    const unlinked = await api.ok('/v1/customers.update', { customer_id: customer, stripe_id: '' });
    expect(unlinked.at('stripe_id')).toBeNull();
  });

  it('gives another id, if it is free', async () => {
    const api = testApi();
    await withMessages(api);
    await create(api, 'grace');
    const rename = (new_customer_id: unknown): object => ({ customer_id: customer, new_customer_id });
    expect(await api.refused('/v1/customers.update', rename('grace'))).toMatchObject({
      status: 409,
      code: 'customer_already_exists',
    });
    expect(await api.refused('/v1/customers.update', rename(null))).toMatchObject({ status: 400 });
    await api.ok('/v1/balances.track', { customer_id: customer, feature_id: 'messages' });
    await api.ok('/v1/customers.update', rename('ada'));
    expect(await api.refused('/v1/customers.get', { customer_id: customer })).toMatchObject({ status: 404 });
    expect((await api.ok('/v1/events.list', { customer_id: 'ada' })).at('list', 0, 'customer_id')).toBe(
      'ada',
    );
  });

  it('replaces each list of billing controls that is given', async () => {
    const api = testApi();
    await create(api);
    const update = (billing_controls: object): Promise<unknown> =>
      api
        .ok('/v1/customers.update', { customer_id: customer, billing_controls })
        .then((updated) => updated.at('billing_controls'));
    await update({
      overage_allowed: [{ feature_id: 'a', enabled: true }],
      spend_limits: [{ feature_id: 'a', enabled: true, overage_limit: 5 }],
    });
    expect(await update({ overage_allowed: [{ feature_id: 'b' }] })).toEqual({
      overage_allowed: [{ feature_id: 'b', enabled: false, source: 'customer' }],
      spend_limits: [{ feature_id: 'a', enabled: true, overage_limit: 5, source: 'customer' }],
    });
    expect(await update({ spend_limits: [] })).toMatchObject({ spend_limits: [] });
    const counter = {
      customer_id: customer,
      billing_controls: { usage_limits: [{ feature_id: 'x', usage: 1 }] },
    };
    expect(await api.refused('/v1/customers.update', counter)).toMatchObject({ status: 404 });
  });

  it('does not know nobody', async () => {
    expect(await testApi().refused('/v1/customers.update', { customer_id: 'nobody' })).toMatchObject({
      status: 404,
      code: 'customer_not_found',
    });
  });
});
