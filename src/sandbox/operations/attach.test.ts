import { describe, expect, it } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';
import { attach, balance, create, customer, metered, plan, track } from '../testing/setup.ts';

const month = { interval: 'month' };
const messages = (included: number): Record<string, unknown> => ({
  feature_id: 'messages',
  included,
  reset: month,
});
const price = (amount: number, interval = 'month'): Record<string, unknown> => ({
  price: { amount, interval },
});
const plain = (plan_id: string, rest: object = {}): object => ({ customer_id: customer, plan_id, ...rest });
const subscriptions = async (api: TestApi): Promise<unknown[]> =>
  (await api.sdk.customers.get({ customerId: customer })).subscriptions.map(
    ({ planId, status, expiresAt }) => [planId, status, expiresAt],
  );

/** A customer, and plans from free to expensive. */
async function withPlans(api: TestApi): Promise<void> {
  await metered(api, 'messages');
  await metered(api, 'seats', { consumable: false });
  await plan(api, 'free', [messages(10), { feature_id: 'seats', included: 1 }], { auto_enable: true });
  await plan(api, 'pro', [messages(100), { feature_id: 'seats', included: 5 }], price(20));
  await plan(api, 'team', [messages(1000), { feature_id: 'seats', included: 20 }], price(50));
  await plan(api, 'annual', [messages(100)], price(120, 'year'));
  await plan(api, 'addon', [messages(50)], { add_on: true });
  await create(api);
}

describe('billing.attach', () => {
  it('attaches a free plan at once', async () => {
    const api = testApi();
    await withPlans(api);
    await plan(api, 'beta', [messages(30)]);
    expect((await api.ok('/v1/billing.attach', plain('beta'))).value).toEqual({
      customer_id: customer,
      payment_url: null,
    });
    expect(await subscriptions(api)).toEqual([['beta', 'active', null]]);
  });

  it('asks for payment first, and attaches nothing yet', async () => {
    const api = testApi();
    await withPlans(api);
    expect((await api.ok('/v1/billing.attach', plain('pro'))).value).toEqual({
      customer_id: customer,
      payment_url: 'https://checkout.stripe.com/c/pay/cs_test_1',
    });
    expect(await subscriptions(api)).toEqual([['free', 'active', null]]);
  });

  it('says what is missing when it must not redirect', async () => {
    const api = testApi();
    await withPlans(api);
    const answer = await api.ok('/v1/billing.attach', plain('pro', { redirect_mode: 'never' }));
    expect(answer.value).toMatchObject({
      payment_url: 'https://invoice.stripe.com/i/in_1',
      invoice: { status: 'open' },
      required_action: { code: 'payment_method_required' },
    });
    expect(await subscriptions(api)).toEqual([['free', 'active', null]]);
  });

  it('can show a page for free plans too, and attach before payment', async () => {
    const api = testApi();
    await withPlans(api);
    await plan(api, 'beta', []);
    const shown = await api.ok('/v1/billing.attach', plain('beta', { redirect_mode: 'always' }));
    expect(shown.at('payment_url')).toBe('https://checkout.stripe.com/c/pay/cs_test_1');
    expect(await subscriptions(api)).toEqual([['free', 'active', null]]);
    const early = await api.ok('/v1/billing.attach', plain('pro', { enable_plan_immediately: true }));
    expect(early.at('payment_url')).toBe('https://checkout.stripe.com/c/pay/cs_test_2');
    expect(await subscriptions(api)).toEqual([['pro', 'active', null]]);
  });

  it('bills a paid plan by period', async () => {
    const api = testApi();
    await withPlans(api);
    await attach(api, 'pro');
    const found = await create(api);
    expect(found.at('subscriptions', 0)).toMatchObject({
      plan_id: 'pro',
      current_period_start: 1765843200000,
      current_period_end: Date.UTC(2026, 0, 16),
    });
    api.sandbox.clock.set(Date.UTC(2026, 2, 1));
    expect((await create(api)).at('subscriptions', 0)).toMatchObject({
      current_period_start: Date.UTC(2026, 1, 16),
      current_period_end: Date.UTC(2026, 2, 16),
    });
  });

  it('upgrades at once: what is used up starts fresh, seats stay in use', async () => {
    const api = testApi();
    await withPlans(api);
    await attach(api, 'pro');
    await track(api, 'messages', 40);
    await track(api, 'seats', 3);
    await attach(api, 'team');
    expect(await subscriptions(api)).toEqual([['team', 'active', null]]);
    expect(await balance(api, 'messages')).toEqual([1000, 1000, 0]);
    expect(await balance(api, 'seats')).toEqual([20, 17, 3]);
  });

  it('carries usage over when asked to', async () => {
    const api = testApi();
    await withPlans(api);
    await attach(api, 'pro');
    await track(api, 'messages', 40);
    await attach(api, 'team', { carry_over_usages: { enabled: true, feature_ids: ['messages'] } });
    expect(await balance(api, 'messages')).toEqual([1000, 960, 40]);
  });

  it('downgrades at the end of the period', async () => {
    const api = testApi();
    await withPlans(api);
    await attach(api, 'team');
    await track(api, 'seats', 3);
    await attach(api, 'pro');
    const end = Date.UTC(2026, 0, 16);
    expect(await subscriptions(api)).toEqual([
      ['team', 'active', end],
      ['pro', 'scheduled', null],
    ]);
    expect(await balance(api, 'messages')).toEqual([1000, 1000, 0]);
    api.sandbox.clock.set(end);
    expect(await subscriptions(api)).toEqual([['pro', 'active', null]]);
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
    expect(await balance(api, 'seats')).toEqual([5, 2, 3]);
  });

  it('lets a plan that was waiting give way to another', async () => {
    const api = testApi();
    await withPlans(api);
    await attach(api, 'team');
    await attach(api, 'pro');
    await attach(api, 'free');
    expect(await subscriptions(api)).toEqual([
      ['team', 'active', Date.UTC(2026, 0, 16)],
      ['free', 'scheduled', null],
    ]);
  });

  it('carries what is left over when asked to, until it would have been reset', async () => {
    const api = testApi();
    await withPlans(api);
    await attach(api, 'pro');
    await track(api, 'messages', 40);
    await attach(api, 'team', { carry_over_balances: { enabled: true } });
    expect(await balance(api, 'messages')).toEqual([1060, 1060, 0]);
    api.sandbox.clock.set(Date.UTC(2026, 0, 16));
    expect(await balance(api, 'messages')).toEqual([1000, 1000, 0]);
  });

  it('counts a longer cycle as an upgrade, and follows plan_schedule', async () => {
    const api = testApi();
    await withPlans(api);
    await attach(api, 'pro');
    await attach(api, 'annual');
    expect(await subscriptions(api)).toEqual([['annual', 'active', null]]);
    await attach(api, 'free', { plan_schedule: 'immediate' });
    expect(await subscriptions(api)).toEqual([['free', 'active', null]]);
    await attach(api, 'pro');
    await attach(api, 'team', { plan_schedule: 'end_of_cycle' });
    expect(await subscriptions(api)).toEqual([
      ['pro', 'active', Date.UTC(2026, 0, 16)],
      ['team', 'scheduled', null],
    ]);
  });

  it('refuses the plan that is already there, but repeats add-ons', async () => {
    const api = testApi();
    await withPlans(api);
    expect(await api.refused('/v1/billing.attach', plain('free'))).toMatchObject({
      status: 409,
      code: 'plan_already_attached',
    });
    await attach(api, 'addon');
    await attach(api, 'addon');
    expect(await balance(api, 'messages')).toEqual([110, 110, 0]);
  });

  it('gives what was bought in advance: the quantity counts what is included, in whole units', async () => {
    const api = testApi();
    await withPlans(api);
    const prepaid = { amount: 5, interval: 'month', billing_method: 'prepaid', billing_units: 100 };
    await plan(api, 'packs', [{ ...messages(100), price: prepaid }]);
    await attach(api, 'packs', { feature_quantities: [{ feature_id: 'messages', quantity: 250 }] });
    const found = await create(api);
    expect(found.at('balances', 'messages')).toMatchObject({ granted: 300, remaining: 300 });
    expect(found.at('balances', 'messages', 'breakdown', 0)).toMatchObject({
      included_grant: 100,
      prepaid_grant: 200,
    });
  });

  it('shows one-off plans as purchases, and keeps what was bought of them', async () => {
    const api = testApi();
    await withPlans(api);
    const once = { amount: 5, interval: 'one_off', billing_method: 'prepaid', billing_units: 100 };
    await plan(api, 'topup', [{ feature_id: 'messages', price: once }]);
    await attach(api, 'topup', { feature_quantities: [{ feature_id: 'messages', quantity: 100 }] });
    const found = await create(api);
    expect(found.at('purchases')).toEqual([
      { plan_id: 'topup', expires_at: null, started_at: 1765843200000, quantity: 1, scope: 'customer' },
    ]);
    expect(found.at('balances', 'messages', 'remaining')).toBe(110);
  });

  it('starts a trial once', async () => {
    const api = testApi();
    await withPlans(api);
    const free_trial = { duration_length: 14, duration_type: 'day' };
    await plan(api, 'trial', [messages(500)], { ...price(30), free_trial });
    const answer = await api.ok('/v1/billing.attach', plain('trial'));
    expect(answer.at('payment_url')).toBeNull();
    const end = Date.UTC(2025, 11, 30);
    expect((await create(api)).value).toMatchObject({
      subscriptions: [{ plan_id: 'trial', status: 'active', trial_ends_at: end, current_period_end: end }],
      balances: { messages: { next_reset_at: end } },
    });
    await attach(api, 'free', { plan_schedule: 'immediate' });
    expect((await api.ok('/v1/billing.attach', plain('trial'))).at('payment_url')).not.toBeNull();
    const { list } = await api.sdk.plans.list({ customerId: customer });
    expect(list.find(({ id }) => id === 'trial')?.customerEligibility).toMatchObject({
      trialAvailable: false,
    });
  });

  it('goes back to the free plan when a plan ends', async () => {
    const api = testApi();
    await withPlans(api);
    const ends_at = Date.UTC(2025, 11, 20);
    await attach(api, 'pro', { ends_at });
    expect(await subscriptions(api)).toEqual([['pro', 'active', ends_at]]);
    api.sandbox.clock.set(ends_at);
    expect(await subscriptions(api)).toEqual([['free', 'active', null]]);
    expect(await balance(api, 'messages')).toEqual([10, 10, 0]);
  });

  it('starts later when told to', async () => {
    const api = testApi();
    await withPlans(api);
    const starts_at = Date.UTC(2025, 11, 20);
    await attach(api, 'pro', { starts_at });
    expect(await subscriptions(api)).toEqual([
      ['free', 'active', starts_at],
      ['pro', 'scheduled', null],
    ]);
    api.sandbox.clock.set(starts_at);
    expect(await subscriptions(api)).toEqual([['pro', 'active', null]]);
  });

  it('customizes what a customer gets', async () => {
    const api = testApi();
    await withPlans(api);
    await attach(api, 'pro', {
      customize: { add_items: [messages(700)], remove_items: [{ feature_id: 'messages' }] },
      subscription_id: 'sub_1',
    });
    expect(await balance(api, 'messages')).toEqual([700, 700, 0]);
    expect((await create(api)).at('subscriptions', 0, 'id')).toBe('sub_1');
  });

  it('takes other plans away with it', async () => {
    const api = testApi();
    await withPlans(api);
    await attach(api, 'addon');
    await attach(api, 'pro', { remove_plan_ids: ['addon'] });
    expect(await subscriptions(api)).toEqual([['pro', 'active', null]]);
    const body = plain('team', { remove_plan_ids: ['addon'] });
    expect(await api.refused('/v1/billing.attach', body)).toMatchObject({ code: 'product_not_found' });
  });

  it.each<[string, object, number, string]>([
    ['an unknown customer', { customer_id: 'nobody' }, 404, 'customer_not_found'],
    ['an unknown entity', { entity_id: 'nobody' }, 404, 'entity_not_found'],
    ['an unknown plan', { plan_id: 'nothing' }, 404, 'product_not_found'],
    ['an unknown version', { version: 9 }, 404, 'product_not_found'],
    ['an end before the start', { ends_at: 5 }, 400, 'invalid_request'],
    ['an odd anchor', { billing_cycle_anchor: 'later' }, 400, 'invalid_inputs'],
  ])('refuses %s', async (_case, rest, status, code) => {
    const api = testApi();
    await withPlans(api);
    expect(await api.refused('/v1/billing.attach', { ...plain('pro'), ...rest })).toMatchObject({
      status,
      code,
    });
  });
});
