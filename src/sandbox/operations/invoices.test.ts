import { describe, expect, it } from 'vitest';
import { type Json, type TestApi, testApi } from '../testing/api.ts';
import { attach, create, credits, metered, plan } from '../testing/setup.ts';

const now = 1765843200000;
const day = 86_400_000;
const consulting = { amount: 120.5, description: 'Consulting' };

/** A customer, and the plan `pro`: $20 a month, messages at $0.10 beyond 100, blocks of ten images at $5. */
async function withPro(): Promise<TestApi> {
  const api = testApi();
  await metered(api, 'messages', { display: { singular: 'message', plural: 'messages' } });
  await metered(api, 'images');
  const price = { interval: 'month', billing_units: 1 };
  await plan(
    api,
    'pro',
    [
      {
        feature_id: 'messages',
        included: 100,
        price: { ...price, amount: 0.1, billing_method: 'usage_based' },
      },
      { feature_id: 'images', price: { ...price, amount: 5, billing_units: 10, billing_method: 'prepaid' } },
    ],
    { price: { amount: 20, interval: 'month' } },
  );
  await create(api);
  return api;
}

const bill = (api: TestApi, rest: Record<string, unknown>): Promise<Json> =>
  api.ok('/v1/invoices.create', { customer_id: 'cus_1', ...rest });
const custom = (api: TestApi, rest: Record<string, unknown> = {}): Promise<Json> =>
  bill(api, { custom_line_items: [consulting], ...rest });
const refuse = async (api: TestApi, rest: Record<string, unknown>): Promise<unknown> =>
  api.refused('/v1/invoices.create', { customer_id: 'cus_1', ...rest });
const id = (invoice_id: string): object => ({ invoice_id });

describe('invoices.create', () => {
  it('bills charges of any kind', async () => {
    const api = await withPro();
    const created = await custom(api);
    expect(created.at('invoice')).toEqual({
      plan_ids: [],
      stripe_id: 'in_1',
      processor_type: 'stripe',
      status: 'open',
      total: 120.5,
      currency: 'usd',
      created_at: now,
      hosted_invoice_url: 'https://invoice.stripe.com/i/in_1',
      id: 'inv_1',
      customer_id: 'cus_1',
      entity_id: null,
      amount_paid: 0,
      refunded_amount: 0,
      items: [
        {
          id: 'inv_line_1',
          description: 'Consulting',
          period_start: null,
          period_end: null,
          plan_id: null,
          feature_id: null,
          feature_name: null,
          quantity: null,
          amount: 120.5,
          entities: [],
        },
      ],
    });
    expect(created.at('preview')).toMatchObject({
      subtotal: 120.5,
      amount_due: 120.5,
      due_date: now + 30 * day,
    });
  });

  it('prices plans from the catalogue: base price, usage, whole billing units', async () => {
    const api = await withPro();
    const feature_quantities = [
      { feature_id: 'messages', billing_behavior: 'usage_based', quantity: 30 },
      { feature_id: 'images', billing_behavior: 'prepaid', quantity: 25 },
    ];
    const created = await bill(api, { plans: [{ plan_id: 'pro', feature_quantities }] });
    expect(created.at('preview', 'lines')).toMatchObject([
      { plan_id: 'pro', feature_id: null, description: 'pro - base price', amount: 20, quantity: null },
      { feature_id: 'messages', description: 'pro - 30 messages', amount: 3, quantity: 30 },
      { feature_id: 'images', amount: 15, quantity: 25 },
    ]);
    expect(created.at('invoice')).toMatchObject({ plan_ids: ['pro'], total: 38 });
  });

  it('prorates the base price and prepaid units against the period, and usage only when asked', async () => {
    const api = await withPro();
    const feature_quantities = [
      { feature_id: 'messages', billing_behavior: 'usage_based', quantity: 30 },
      { feature_id: 'images', billing_behavior: 'prepaid', quantity: 10 },
    ];
    const period = { period_start: Date.UTC(2025, 10, 1), period_end: Date.UTC(2025, 10, 16) };
    const created = await bill(api, { plans: [{ plan_id: 'pro', feature_quantities }], ...period });
    expect(created.at('preview', 'lines')).toMatchObject([
      { amount: 10, prorated: true, period_start: period.period_start, period_end: period.period_end },
      { amount: 3, prorated: false },
      { amount: 2.5, prorated: true },
    ]);
  });

  it('converts usage to credits by the rate card', async () => {
    const api = testApi();
    await metered(api, 'images');
    await credits(api, { images: 4 });
    const price = { amount: 0.5, interval: 'month', billing_method: 'usage_based' };
    await plan(api, 'studio', [{ feature_id: 'credits', price }]);
    await create(api);
    const quantity = { feature_id: 'credits', billing_behavior: 'usage_based' };
    const usage = [{ feature_id: 'images', quantity: 10 }];
    const plans = [{ plan_id: 'studio', feature_quantities: [{ ...quantity, usage }] }];
    expect((await bill(api, { plans })).at('preview', 'lines')).toMatchObject([{ quantity: 40, amount: 20 }]);
    const both = [{ plan_id: 'studio', feature_quantities: [{ ...quantity, usage, quantity: 1 }] }];
    expect(await refuse(api, { plans: both })).toMatchObject({ code: 'invalid_inputs' });
  });

  it('takes prices of this invoice instead of the catalogue', async () => {
    const api = await withPro();
    const customize = { price: { amount: 7, interval: 'month' } };
    expect((await bill(api, { plans: [{ plan_id: 'pro', customize }] })).at('invoice', 'total')).toBe(7);
    expect((await api.sdk.plans.get({ planId: 'pro' })).price?.amount).toBe(20);
  });

  it('takes discounts off a plan, and off everything', async () => {
    const api = await withPro();
    const coupon = { name: 'x', duration: { type: 'one_off', length: null }, plan_ids: null };
    await api.ok('/v1/rewards.create', {
      coupon: { ...coupon, id: 'half', type: 'percentage_discount', value: 50, promo_codes: [] },
    });
    const promo_codes = [{ code: 'TEN', global_max_redemption: 1 }];
    await api.ok('/v1/rewards.create', {
      coupon: { ...coupon, id: 'ten', type: 'fixed_discount', value: 10, promo_codes },
    });
    const body = {
      plans: [{ plan_id: 'pro', discounts: [{ reward_id: 'half' }] }],
      custom_line_items: [consulting],
      discounts: [{ promotion_code: 'TEN' }],
    };
    const preview = await bill(api, { ...body, preview: true });
    expect(preview.at('preview')).toMatchObject({ subtotal: 140.5, discount_total: 20, total: 120.5 });
    await bill(api, body);
    expect(await refuse(api, body)).toMatchObject({ status: 400, code: 'invalid_reward' });
  });

  it('keeps a code for first purchases from customers that have paid', async () => {
    const api = await withPro();
    const promo_codes = [{ code: 'FIRST', first_time_transaction: true }];
    const duration = { type: 'one_off', length: null };
    const type = 'percentage_discount';
    const coupon = { id: 'c', name: 'c', type, value: 10, duration, plan_ids: null, promo_codes };
    await api.ok('/v1/rewards.create', { coupon });
    const discounts = [{ promotion_code: 'FIRST' }];
    await custom(api, { discounts });
    await api.ok('/v1/invoices.pay', id('inv_1'));
    expect(await refuse(api, { custom_line_items: [consulting], discounts })).toMatchObject({
      code: 'invalid_reward',
    });
  });

  it('changes nothing for a preview', async () => {
    const api = await withPro();
    expect((await custom(api, { preview: true })).at('invoice')).toBeNull();
    expect((await api.ok('/v1/invoices.list')).at('list')).toEqual([]);
    const found = await api.ok('/v1/customers.get', { customer_id: 'cus_1' });
    expect(found.at('stripe_id')).toBeNull();
  });

  it('takes the terms of a template, unless it is told otherwise', async () => {
    const api = await withPro();
    const due = async (rest: Record<string, unknown>): Promise<unknown> =>
      (await custom(api, { preview: true, ...rest })).at('preview', 'due_date');
    expect(await due({ invoice_template_id: 'inv_tmpl_1' })).toBe(now + 14 * day);
    expect(await due({ invoice_template_id: 'inv_tmpl_1', net_terms_days: 7 })).toBe(now + 7 * day);
  });

  it.each([
    ['nothing to bill', {}, 400, 'invalid_request'],
    ['an unknown plan', { plans: [{ plan_id: 'x' }] }, 404, 'product_not_found'],
    [
      'a price that the plan does not have',
      {
        plans: [
          {
            plan_id: 'pro',
            feature_quantities: [{ feature_id: 'images', billing_behavior: 'usage_based', quantity: 1 }],
          },
        ],
      },
      400,
      'invalid_request',
    ],
    [
      'an unknown coupon',
      { custom_line_items: [consulting], discounts: [{ reward_id: 'x' }] },
      404,
      'reward_not_found',
    ],
    ['half a period', { custom_line_items: [consulting], period_start: 1 }, 400, 'invalid_inputs'],
    [
      'a tax rate that nobody made',
      { custom_line_items: [consulting], tax_rate_id: 'txr_1' },
      400,
      'stripe_error',
    ],
    [
      'an unknown template',
      { custom_line_items: [consulting], invoice_template_id: 'x' },
      404,
      'invalid_request',
    ],
  ])('refuses %s', async (_what, body, status, code) => {
    expect(await refuse(await withPro(), body)).toMatchObject({ status, code });
  });

  it('leaves plans and balances alone', async () => {
    const api = await withPro();
    await bill(api, { plans: [{ plan_id: 'pro' }] });
    const found = await api.ok('/v1/customers.get', { customer_id: 'cus_1', expand: ['invoices'] });
    expect(found.value).toMatchObject({ subscriptions: [], balances: {}, invoices: [{ total: 20 }] });
  });
});

describe('invoices.pay and void', () => {
  it('marks an open invoice as paid, once', async () => {
    const api = await withPro();
    await custom(api);
    const paid = await api.sdk.invoices.pay({ invoiceId: 'inv_1' });
    expect(paid.invoice).toMatchObject({ status: 'paid', amountPaid: 120.5 });
    expect((await api.sdk.invoices.pay({ invoiceId: 'inv_1' })).invoice).toEqual(paid.invoice);
  });

  it('voids an open invoice, once, and never a paid one', async () => {
    const api = await withPro();
    await custom(api);
    await custom(api);
    await api.ok('/v1/invoices.pay', id('inv_2'));
    expect((await api.ok('/v1/invoices.void', id('inv_1'))).at('invoice', 'status')).toBe('void');
    expect((await api.ok('/v1/invoices.void', id('inv_1'))).at('invoice', 'status')).toBe('void');
    expect(await api.refused('/v1/invoices.void', id('inv_2'))).toMatchObject({ status: 400 });
    expect(await api.refused('/v1/invoices.pay', id('inv_1'))).toMatchObject({
      message: 'Invoice inv_1 is void, not open',
    });
  });

  it('does not know other invoices', async () => {
    const api = await withPro();
    const missing = { status: 404, code: 'invoice_not_found' };
    expect(await api.refused('/v1/invoices.pay', id('inv_9'))).toMatchObject(missing);
    expect(await api.refused('/v1/invoices.void', id('inv_9'))).toMatchObject(missing);
    expect(await api.refused('/v1/invoices.reissue', id('inv_9'))).toMatchObject(missing);
  });

  it("leaves another processor's invoices alone", async () => {
    const api = await withPro();
    const invoice = { customer_id: 'cus_1', stripe_id: 'rc_1', status: 'open', total: 5, created_at: now };
    await api.ok('/v1/invoices.insert', { invoices: [{ ...invoice, processor_type: 'revenuecat' }] });
    expect(await api.refused('/v1/invoices.pay', id('inv_1'))).toMatchObject({
      message: "Invoice inv_1 is not Stripe's, but revenuecat's",
    });
  });

  it('keeps a negative invoice for the next ones, and gives back what a voided one took', async () => {
    const api = await withPro();
    await custom(api, { custom_line_items: [{ amount: -50, description: 'Sorry' }] });
    const second = await custom(api);
    expect(second.at('preview')).toMatchObject({
      invoice_credits: { balance: 50, applied: 50, currency: 'usd' },
      amount_due: 70.5,
    });
    await api.ok('/v1/invoices.void', id('inv_2'));
    const third = await custom(api);
    expect(third.at('preview', 'amount_due')).toBe(70.5);
    expect((await api.ok('/v1/invoices.pay', id('inv_3'))).at('invoice', 'amount_paid')).toBe(70.5);
  });
});

describe('invoices.reissue', () => {
  it('voids an open invoice and issues it again', async () => {
    const api = await withPro();
    await custom(api, { net_terms_days: 10 });
    api.sandbox.clock.advance(day);
    const again = await api.ok('/v1/invoices.reissue', id('inv_1'));
    expect(again.value).toMatchObject({
      invoice: { id: 'inv_2', status: 'open', total: 120.5 },
      voided_invoice_id: 'inv_1',
      credit_note_id: null,
      preview: { due_date: now + 10 * day },
    });
    const list = await api.ok('/v1/invoices.list', { status: ['void'] });
    expect(list.at('list', 0, 'id')).toBe('inv_1');
    expect(list.at('list', 1)).toBeUndefined();
  });

  it('adds, changes and drops lines', async () => {
    const api = await withPro();
    const extra = { amount: 1, description: 'Stamp' };
    await custom(api, { custom_line_items: [consulting, extra], plans: [{ plan_id: 'pro' }] });
    const lines = {
      add: [{ amount: 4, description: 'Paper' }, { plan_id: 'pro' }],
      update: [{ id: 'inv_line_2', amount: 100, description: 'Advice' }],
      remove: ['inv_line_3'],
    };
    const again = await api.ok('/v1/invoices.reissue', { ...id('inv_1'), lines });
    expect(again.at('preview', 'lines')).toMatchObject([
      { description: 'pro - base price', amount: 20 },
      { description: 'Advice', amount: 100, amount_after_discounts: 100 },
      { description: 'Paper', amount: 4 },
      { description: 'pro - base price', amount: 20 },
    ]);
    expect(again.at('invoice', 'total')).toBe(144);
  });

  it('does not know lines of other invoices, and wants one at least', async () => {
    const api = await withPro();
    await custom(api);
    const reissue = (lines: object): Promise<unknown> =>
      api.refused('/v1/invoices.reissue', { ...id('inv_1'), lines });
    expect(await reissue({ remove: ['inv_line_9'] })).toMatchObject({ status: 404 });
    expect(await reissue({ remove: ['inv_line_1'] })).toMatchObject({ status: 400 });
  });

  it('wants new terms once the invoice is past due', async () => {
    const api = await withPro();
    await custom(api, { net_terms_days: 1 });
    api.sandbox.clock.advance(2 * day);
    expect(await api.refused('/v1/invoices.reissue', id('inv_1'))).toMatchObject({
      message: 'net_terms_days: required, as invoice inv_1 is past due',
    });
    const again = await api.ok('/v1/invoices.reissue', { ...id('inv_1'), net_terms_days: 5 });
    expect(again.at('preview', 'due_date')).toBe(now + 7 * day);
  });

  it('credits a paid invoice, which pays for the replacement', async () => {
    const api = await withPro();
    await custom(api);
    await api.ok('/v1/invoices.pay', id('inv_1'));
    const lines = { update: [{ id: 'inv_line_1', amount: 100 }] };
    const again = await api.ok('/v1/invoices.reissue', { ...id('inv_1'), lines });
    expect(again.value).toMatchObject({
      invoice: { status: 'paid', total: 100 },
      voided_invoice_id: null,
      credit_note_id: 'cn_1',
      preview: { invoice_credits: { balance: 120.5, applied: 100 }, amount_due: 0 },
    });
    expect((await custom(api)).at('preview', 'invoice_credits', 'balance')).toBe(20.5);
  });

  it('credits a paid invoice once', async () => {
    const api = await withPro();
    await custom(api);
    await api.ok('/v1/invoices.pay', id('inv_1'));
    await api.ok('/v1/invoices.reissue', id('inv_1'));
    expect((await api.ok('/v1/invoices.list')).at('list', 1, 'refunded_amount')).toBe(120.5);
    const again = await api.ok('/v1/invoices.reissue', id('inv_1'));
    expect(again.at('invoice', 'status')).toBe('open');
  });

  it('changes the customer, and nothing for a preview', async () => {
    const api = await withPro();
    await custom(api);
    const email = async (): Promise<unknown> =>
      (await api.ok('/v1/customers.get', { customer_id: 'cus_1' })).at('email');
    const body = { ...id('inv_1'), update_customer_email: 'pay@example.com' };
    const preview = await api.ok('/v1/invoices.reissue', { ...body, preview: true });
    expect(preview.value).toMatchObject({ invoice: null, voided_invoice_id: null });
    expect(await email()).toBeNull();
    await api.ok('/v1/invoices.reissue', body);
    expect(await email()).toBe('pay@example.com');
    const two = { ...id('inv_2'), update_customer_email: 'a@b.c', customer: { email: 'x@y.z' } };
    expect(await api.refused('/v1/invoices.reissue', two)).toMatchObject({ code: 'invalid_inputs' });
  });

  it('refuses an invoice that is void', async () => {
    const api = await withPro();
    await custom(api);
    await api.ok('/v1/invoices.void', id('inv_1'));
    expect(await api.refused('/v1/invoices.reissue', id('inv_1'))).toMatchObject({ status: 400 });
  });
});

describe('invoices.insert and list', () => {
  const past = {
    customer_id: 'cus_1',
    stripe_id: 'in_old',
    status: 'paid',
    total: 12,
    amount_paid: 12,
    created_at: now - 90 * day,
  };
  const insert = (api: TestApi, ...invoices: object[]): Promise<Json> =>
    api.ok('/v1/invoices.insert', { invoices });

  it('notes an invoice, and changes it when it comes again', async () => {
    const api = await withPro();
    expect((await insert(api, past)).at('invoices')).toEqual([
      {
        ...past,
        id: 'inv_1',
        plan_ids: [],
        processor_type: 'stripe',
        currency: 'usd',
        refunded_amount: 0,
        hosted_invoice_url: null,
      },
    ]);
    const again = await insert(api, { ...past, refunded_amount: 2 }, { ...past, stripe_id: 'in_new' });
    expect(again.at('invoices')).toMatchObject([{ id: 'inv_1', refunded_amount: 2 }, { id: 'inv_2' }]);
  });

  it('notes all or nothing', async () => {
    const api = await withPro();
    const invoices = [past, { ...past, stripe_id: 'b', customer_id: 'x' }];
    expect(await api.refused('/v1/invoices.insert', { invoices })).toMatchObject({
      status: 404,
      code: 'customer_not_found',
    });
    expect((await api.ok('/v1/invoices.list')).at('list')).toEqual([]);
    expect(await api.refused('/v1/invoices.insert', { invoices: [past, past] })).toMatchObject({
      status: 400,
    });
  });

  it('lists the newest first, page by page', async () => {
    const api = await withPro();
    await insert(api, past, { ...past, stripe_id: 'b', created_at: now - day });
    await custom(api);
    const first = await api.sdk.invoices.list({ limit: 2 });
    expect(first.list.map(({ id: invoiceId }) => invoiceId)).toEqual(['inv_3', 'inv_2']);
    const second = await api.sdk.invoices.list({ limit: 2, startCursor: first.nextCursor ?? '' });
    expect(second.list.map(({ id: invoiceId }) => invoiceId)).toEqual(['inv_1']);
    expect(second.nextCursor).toBeNull();
  });

  it('lists those that time has brought about', async () => {
    const api = await withPro();
    await attach(api, 'pro', { no_billing_changes: undefined, invoice_mode: { enabled: true } });
    await api.ok('/v1/invoices.pay', id('inv_1'));
    api.sandbox.clock.set(Date.UTC(2026, 0, 17));
    const { list } = await api.sdk.invoices.list({});
    expect(list.map(({ total, createdAt }) => [total, createdAt])).toEqual([
      [20, Date.UTC(2026, 0, 16)],
      [20, now],
    ]);
  });

  it('filters by customer, status and processor', async () => {
    const api = await withPro();
    await create(api, 'cus_2');
    await insert(
      api,
      past,
      { ...past, stripe_id: 'b', customer_id: 'cus_2', status: 'open' },
      { ...past, stripe_id: 'c', processor_type: 'revenuecat' },
    );
    const ids = async (body: object): Promise<unknown> => {
      const { value } = await api.ok('/v1/invoices.list', body);
      return JSON.stringify(value).match(/inv_\d/g);
    };
    expect(await ids({ customer_id: 'cus_2' })).toEqual(['inv_2']);
    expect(await ids({ status: ['open', 'void'] })).toEqual(['inv_2']);
    expect(await ids({ processor_types: ['revenuecat'] })).toEqual(['inv_3']);
    expect(await ids({ customer_id: 'nobody' })).toBeNull();
    expect(await api.refused('/v1/invoices.list', { entity_id: 'e' })).toMatchObject({
      code: 'invalid_inputs',
    });
  });

  it('forgets invoices with their customer', async () => {
    const api = await withPro();
    await insert(api, past);
    await api.ok('/v1/customers.delete', { customer_id: 'cus_1' });
    expect((await api.ok('/v1/invoices.list')).at('list')).toEqual([]);
  });

  it('lists templates by offset, the newest first', async () => {
    const { sdk } = testApi();
    const page = await sdk.invoices.listTemplates({ limit: 1 });
    expect(page).toMatchObject({ total: 1, limit: 1, offset: 0, hasMore: true });
    expect(page.list[0]).toMatchObject({ id: 'inv_tmpl_2', netTermsDays: 60 });
    expect(await sdk.invoices.listTemplates({ offset: 1 })).toMatchObject({ total: 1, hasMore: false });
  });
});

describe('a plan that waits for an invoice', () => {
  it('is given when the invoice is paid', async () => {
    const api = await withPro();
    await attach(api, 'pro', {
      no_billing_changes: undefined,
      redirect_mode: undefined,
      invoice_mode: { enabled: true },
    });
    const subscriptions = async (): Promise<unknown> =>
      (await api.ok('/v1/customers.get', { customer_id: 'cus_1' })).at('subscriptions');
    expect(await subscriptions()).toEqual([]);
    await api.ok('/v1/invoices.pay', id('inv_1'));
    expect(await subscriptions()).toMatchObject([{ plan_id: 'pro', status: 'active' }]);
  });

  it('waits for the replacement when the invoice is issued again', async () => {
    const api = await withPro();
    await attach(api, 'pro', {
      no_billing_changes: undefined,
      redirect_mode: undefined,
      invoice_mode: { enabled: true },
    });
    await api.ok('/v1/invoices.reissue', id('inv_1'));
    const subscriptions = async (): Promise<unknown> =>
      (await api.ok('/v1/customers.get', { customer_id: 'cus_1' })).at('subscriptions');
    expect(await subscriptions()).toEqual([]);
    await api.ok('/v1/invoices.pay', id('inv_2'));
    expect(await subscriptions()).toMatchObject([{ plan_id: 'pro', status: 'active' }]);
  });

  it('is never given when the invoice is voided', async () => {
    const api = await withPro();
    await attach(api, 'pro', {
      no_billing_changes: undefined,
      redirect_mode: undefined,
      invoice_mode: { enabled: true },
    });
    await api.ok('/v1/invoices.void', id('inv_1'));
    expect((await api.ok('/v1/customers.get', { customer_id: 'cus_1' })).at('subscriptions')).toEqual([]);
  });
});
