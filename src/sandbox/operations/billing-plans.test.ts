import { describe, expect, it } from 'vitest';
import { testApi, type Json, type TestApi } from '../testing/api.ts';
import { about, buy, invoicesOf, monthEnd, pay, plansOf, withCard, withShop } from '../testing/billing.ts';
import { balance, create, customer, track } from '../testing/setup.ts';

const later = Date.UTC(2026, 1, 16);

async function shop(card = true): Promise<TestApi> {
  const api = testApi();
  await withShop(api);
  if (card) await withCard(api);
  return api;
}

describe('billing.multiAttach', () => {
  const path = '/v1/billing.multi_attach';
  const plans = [{ plan_id: 'pro' }, { plan_id: 'addon' }, { plan_id: 'book' }];

  it('attaches several plans on one bill', async () => {
    const api = await shop();
    const shown = await api.ok('/v1/billing.preview_multi_attach', about({ plans }));
    expect(shown.value).toMatchObject({
      total: 43,
      next_cycle: { starts_at: monthEnd, total: 28 },
      incoming: [{ plan_id: 'pro' }, { plan_id: 'addon' }, { plan_id: 'book' }],
      outgoing: [{ plan_id: 'free' }],
      redirect_to_checkout: false,
    });
    expect((await api.ok(path, about({ plans }))).at('invoice', 'total')).toBe(4300);
    expect(await plansOf(api)).toEqual([
      ['pro', 'active', null],
      ['addon', 'active', null],
      ['book', 'purchase'],
    ]);
    expect(await invoicesOf(api)).toEqual([[43, 'paid']]);
  });

  it('asks once for payment', async () => {
    const api = await shop(false);
    const answer = await api.ok(path, about({ plans }));
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    await pay(api, answer.at('payment_url'));
    expect(await plansOf(api)).toHaveLength(3);
    expect(await invoicesOf(api)).toEqual([[43, 'paid']]);
  });

  it('creates the customer and the entity', async () => {
    const api = await shop();
    await api.ok(path, {
      customer_id: 'cus_2',
      entity_id: 'ent_1',
      plans: [{ plan_id: 'free' }],
      customer_data: { name: 'Ada' },
      entity_data: { feature_id: 'seats', name: 'Desk' },
    });
    const found = await api.ok('/v1/entities.get', { customer_id: 'cus_2', entity_id: 'ent_1' });
    expect(found.value).toMatchObject({
      name: 'Desk',
      subscriptions: [{ plan_id: 'free', scope: 'entity' }],
    });
  });

  it('creates nothing when the plans are refused', async () => {
    const api = await shop();
    const body = { customer_id: 'cus_2', plans: [{ plan_id: 'pro' }, { plan_id: 'team' }] };
    expect(await api.refused(path, body)).toMatchObject({ status: 400, code: 'invalid_inputs' });
    expect(await api.refused('/v1/customers.get', { customer_id: 'cus_2' })).toMatchObject({ status: 404 });
    const unknown = { customer_id: 'cus_2', plans: [{ plan_id: 'nothing' }] };
    expect(await api.refused(path, unknown)).toMatchObject({ code: 'product_not_found' });
  });

  it('dates plans back', async () => {
    const api = await shop();
    await api.ok(path, about({ plans: [{ plan_id: 'pro' }], starts_at: Date.UTC(2025, 11, 1) }));
    expect((await create(api)).at('subscriptions', 0)).toMatchObject({
      started_at: Date.UTC(2025, 11, 1),
      current_period_start: Date.UTC(2025, 11, 1),
      current_period_end: Date.UTC(2026, 0, 1),
    });
  });
});

describe('billing.createSchedule', () => {
  const path = '/v1/billing.create_schedule';
  const schedule = (api: TestApi, phases: unknown[], rest: object = {}): Promise<Json> =>
    api.ok(path, about({ phases, ...rest }));
  const phases = [
    { starts_at: 'now', plans: [{ plan_id: 'pro' }] },
    { starts_at: monthEnd, plans: [{ plan_id: 'team' }] },
    { starting_after: { duration_type: 'month', duration_count: 1 }, plans: [{ plan_id: 'annual' }] },
  ];

  it('starts the first phase and notes the others', async () => {
    const api = await shop();
    const made = await schedule(api, phases);
    expect(made.value).toMatchObject({
      customer_id: customer,
      entity_id: null,
      status: 'created',
      schedule_id: 'sched_1',
      payment_url: null,
      invoice: { total: 2000 },
      phases: [
        { phase_id: 'phase_1', starts_at: 1765843200000 },
        { phase_id: 'phase_2', starts_at: monthEnd },
        { phase_id: 'phase_3', starts_at: later },
      ],
    });
    expect(await plansOf(api)).toEqual([
      ['pro', 'active', monthEnd],
      ['team', 'scheduled', later],
      ['annual', 'scheduled', null],
    ]);
  });

  it('moves from phase to phase, and bills each', async () => {
    const api = await shop();
    await schedule(api, phases);
    await track(api, 'messages', 7);
    api.sandbox.clock.set(monthEnd);
    expect(await plansOf(api)).toEqual([
      ['team', 'active', later],
      ['annual', 'scheduled', null],
    ]);
    expect(await balance(api, 'messages')).toEqual([1000, 1000, 0]);
    api.sandbox.clock.set(later);
    expect(await plansOf(api)).toEqual([['annual', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([
      [20, 'paid'],
      [50, 'paid'],
      [120, 'paid'],
    ]);
  });

  it('lets a plan go on that two phases name', async () => {
    const api = await shop();
    const addon = { plan_id: 'addon' };
    const made = await schedule(api, [
      { starts_at: 'now', plans: [{ plan_id: 'pro' }, addon] },
      { starts_at: monthEnd, plans: [{ plan_id: 'team' }, addon] },
    ]);
    const first = made.at('phases', 0, 'customer_product_ids', 1);
    expect(first).toBeDefined();
    expect(made.at('phases', 1, 'customer_product_ids')).toContain(first);
    expect(await plansOf(api)).toEqual([
      ['pro', 'active', monthEnd],
      ['addon', 'active', null],
      ['team', 'scheduled', null],
    ]);
  });

  it('keeps the plan that the customer has', async () => {
    const api = await shop();
    await buy(api, 'pro');
    await schedule(api, phases);
    expect((await plansOf(api))[0]).toEqual(['pro', 'active', monthEnd]);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });

  it('replaces what was scheduled before', async () => {
    const api = await shop();
    await schedule(api, phases);
    await schedule(api, [
      { starts_at: 'now', plans: [{ plan_id: 'pro' }] },
      { starts_at: later, plans: [{ plan_id: 'annual' }] },
    ]);
    expect(await plansOf(api)).toEqual([
      ['pro', 'active', later],
      ['annual', 'scheduled', null],
    ]);
  });

  it('waits for payment', async () => {
    const api = await shop(false);
    const made = await schedule(api, phases);
    expect(made.value).toMatchObject({ status: 'pending_payment', schedule_id: null, phases: [] });
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    await pay(api, made.at('payment_url'));
    expect(await plansOf(api)).toHaveLength(3);
  });

  it('bills plans beside the schedule with the first phase', async () => {
    const api = await shop();
    const unscheduled_plans = [{ plan_id: 'addon' }];
    expect((await schedule(api, phases, { unscheduled_plans })).at('invoice', 'total')).toBe(2800);
    const body = about({ phases, unscheduled_plans: [{ plan_id: 'packs' }] });
    expect(await api.refused(path, body)).toMatchObject({ code: 'invalid_inputs' });
  });

  it.each<[string, unknown[]]>([
    ['no phases', []],
    ['a phase without a start', [{ plans: [{ plan_id: 'pro' }] }]],
    ['a first phase that starts after another', [{ ...phases[2] }]],
    ['a later phase that starts now', [phases[0], phases[0]]],
    ['phases out of order', [phases[0], { starts_at: later, plans: [{ plan_id: 'team' }] }, phases[1]]],
  ])('refuses %s', async (_case, odd) => {
    const api = await shop();
    expect(await api.refused(path, about({ phases: odd }))).toMatchObject({
      status: 400,
      code: 'invalid_inputs',
    });
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
  });
});

describe('billing.setupPayment', () => {
  const path = '/v1/billing.setup_payment';

  it('gives the customer a payment method', async () => {
    const api = await shop(false);
    const expand = ['payment_method'];
    expect((await create(api, customer, { expand })).at('payment_method')).toBeNull();
    await withCard(api);
    expect((await create(api, customer, { expand })).at('payment_method', 'card', 'last4')).toBe('4242');
  });

  it('attaches a plan afterwards', async () => {
    const api = await shop(false);
    const { url } = await api.sdk.billing.setupPayment({ customerId: customer, planId: 'pro' });
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    await pay(api, url);
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });

  it('creates the customer, but no plan or entity', async () => {
    const api = await shop(false);
    await api.ok(path, { customer_id: 'cus_2' });
    expect((await api.ok('/v1/customers.get', { customer_id: 'cus_2' })).at('stripe_id')).toBe(
      'cus_stripe_1',
    );
    const plan = { customer_id: 'cus_3', plan_id: 'nothing' };
    expect(await api.refused(path, plan)).toMatchObject({ code: 'product_not_found' });
    const entity = { customer_id: 'cus_3', entity_id: 'nobody' };
    expect(await api.refused(path, entity)).toMatchObject({ code: 'entity_not_found' });
  });
});

describe('billing.openCustomerPortal', () => {
  it('answers with a page', async () => {
    const api = await shop(false);
    const { url } = await api.sdk.billing.openCustomerPortal({ customerId: customer });
    expect(url).toBe('https://billing.stripe.com/p/session/bps_test_1');
    expect(await api.refused('/v1/billing.open_customer_portal', { customer_id: 'x' })).toMatchObject({
      status: 404,
      code: 'customer_not_found',
    });
  });
});

describe('billing.import', () => {
  const path = '/v1/billing.import';
  const started_at = Date.UTC(2025, 11, 1);
  const pro = {
    processor: 'stripe',
    link: { subscription_id: 'sub_1' },
    plan: { plan_id: 'pro', started_at, balances: [{ feature_id: 'messages', usage: 40 }] },
  };
  const body = {
    customer_id: 'cus_2',
    customer_data: { name: 'Ada' },
    processors: [{ type: 'stripe', id: 'cus_S1' }],
    billables: [pro],
  };

  it('takes a customer over as it is', async () => {
    const api = await shop(false);
    const found = await api.ok(path, body);
    expect(found.value).toMatchObject({
      customer_id: 'cus_2',
      flashed: [{ plan_id: 'pro', processor: 'stripe', status: 'active', skipped: false }],
      customer: {
        name: 'Ada',
        stripe_id: 'cus_S1',
        subscriptions: [{ plan_id: 'pro', started_at, current_period_end: Date.UTC(2026, 0, 1) }],
        balances: { messages: { remaining: 60, usage: 40, next_reset_at: Date.UTC(2026, 0, 1) } },
      },
    });
    expect(found.at('flashed', 0, 'mismatch')).toBeUndefined();
  });

  it('leaves alone what is there, and ends what is not named', async () => {
    const api = await shop(false);
    await api.ok(path, body);
    const again = await api.ok(path, body);
    expect(again.at('flashed')).toMatchObject([{ plan_id: 'pro', skipped: true }]);
    const other = await api.ok(path, { ...body, billables: [{ plan: { plan_id: 'free', started_at } }] });
    expect(other.at('flashed')).toMatchObject([
      { plan_id: 'free', processor: 'none', skipped: false },
      { plan_id: 'pro', expired: true },
    ]);
    expect(other.at('customer', 'subscriptions')).toMatchObject([{ plan_id: 'free' }]);
  });

  it('changes nothing in a dry run', async () => {
    const api = await shop(false);
    const dry = await api.ok(path, { ...body, dry_run: true });
    expect(dry.value).toMatchObject({
      flashed: [{ plan_id: 'pro', customer_product_id: null }],
      customer: null,
    });
    expect(await api.refused('/v1/customers.get', { customer_id: 'cus_2' })).toMatchObject({ status: 404 });
  });

  it('doubts paid plans that nothing bills', async () => {
    const api = await shop(false);
    const found = await api.ok(path, { ...body, billables: [{ plan: { plan_id: 'pro', started_at } }] });
    expect(found.at('flashed', 0)).toMatchObject({ mismatch: true });
  });

  it.each<[string, object, object]>([
    ['past_due', { past_due: true }, { expires_at: null }],
    ['canceled', { canceled_at: 1765843200000 }, { expires_at: Date.UTC(2026, 0, 1) }],
  ])('takes over a plan that is %s', async (status, expected, also) => {
    const api = await shop(false);
    const found = await api.ok(path, {
      ...body,
      billables: [{ ...pro, plan: { plan_id: 'pro', started_at, status } }],
    });
    expect(found.at('customer', 'subscriptions', 0)).toMatchObject({ ...expected, ...also });
  });

  it('refuses odd billables', async () => {
    const api = await shop(false);
    const odd = (plan: object | undefined): object => ({ ...body, billables: [{ plan }] });
    expect(await api.refused(path, odd(undefined))).toMatchObject({ code: 'invalid_inputs' });
    expect(await api.refused(path, odd({ plan_id: 'x' }))).toMatchObject({ code: 'product_not_found' });
    const both = { plan_id: 'pro', balances: [{ feature_id: 'messages', usage: 1, balance: 1 }] };
    expect(await api.refused(path, odd(both))).toMatchObject({ code: 'invalid_inputs' });
  });
});
