import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { now, day, consulting, withPro, bill, custom, refuse } from '../testing/invoices.ts';
import { create, credits, metered, plan } from '../testing/setup.ts';

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
    expect(await refuse(api, body)).toMatchObject({
      status: 400,
      code: 'referral_code_max_redemptions_reached',
    });
  });

  it('keeps a code for first purchases from customers that were billed', async () => {
    const api = await withPro();
    const promo_codes = [{ code: 'FIRST', first_time_transaction: true }];
    const duration = { type: 'one_off', length: null };
    const type = 'percentage_discount';
    const coupon = { id: 'c', name: 'c', type, value: 10, duration, plan_ids: null, promo_codes };
    await api.ok('/v1/rewards.create', { coupon });
    const discounts = [{ promotion_code: 'FIRST' }];
    await custom(api, { discounts });
    expect(await refuse(api, { custom_line_items: [consulting], discounts })).toMatchObject({
      code: 'promo_code_first_time_only',
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
      400,
      'invalid_request',
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
