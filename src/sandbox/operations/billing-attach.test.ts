import { describe, expect, it } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';
import {
  about,
  buy,
  halfway,
  invoicesOf,
  linesOf,
  monthEnd,
  pay,
  plansOf,
  withCard,
  withShop,
} from '../testing/billing.ts';
import { balance, create, customer, plan, track } from '../testing/setup.ts';

const attachPath = '/v1/billing.attach';
const preview = (api: TestApi, planId: string, rest: object = {}) =>
  api.ok('/v1/billing.preview_attach', about({ plan_id: planId, ...rest }));

async function shop(): Promise<TestApi> {
  const api = testApi();
  await withShop(api);
  return api;
}

/** A customer with a card. */
async function shopWithCard(): Promise<TestApi> {
  const api = await shop();
  await withCard(api);
  return api;
}

describe('paying', () => {
  it('attaches the plan once the customer has paid, and writes an invoice', async () => {
    const api = await shop();
    const { paymentUrl } = await api.sdk.billing.attach({ customerId: customer, planId: 'pro' });
    expect(await invoicesOf(api)).toEqual([]);
    const paid = await pay(api, paymentUrl);
    expect(await paid.json()).toEqual({ customer_id: customer, status: 'complete' });
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
    expect((await pay(api, paymentUrl)).status).toBe(404);
  });

  it('charges the card on file, and says so', async () => {
    const api = await shopWithCard();
    expect((await buy(api, 'pro')).value).toEqual({
      customer_id: customer,
      payment_url: null,
      invoice: {
        status: 'paid',
        stripe_id: 'in_1',
        total: 2000,
        currency: 'usd',
        hosted_invoice_url: 'https://invoice.stripe.com/i/in_1',
      },
    });
  });

  it('charges for a plan that was given before it was paid for, and gives it once', async () => {
    const api = await shop();
    const answer = await buy(api, 'pro', { enable_plan_immediately: true });
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([]);
    await pay(api, answer.at('payment_url'));
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });

  it('keeps a page that cannot be paid on any more, and the customer as it was', async () => {
    const api = await shop();
    const first = await buy(api, 'pro');
    const second = await buy(api, 'pro');
    await pay(api, first.at('payment_url'));
    expect((await pay(api, second.at('payment_url'))).status).toBe(409);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });

  it('shows a page to confirm on with redirect_mode always', async () => {
    const api = await shopWithCard();
    const answer = await buy(api, 'pro', { redirect_mode: 'always' });
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    await pay(api, answer.at('payment_url'));
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
  });

  it('sends an invoice in invoice mode; paying it gives the plan', async () => {
    const api = await shop();
    const answer = await buy(api, 'pro', { invoice_mode: { enabled: true, net_terms_days: 14 } });
    expect(answer.value).toMatchObject({
      payment_url: 'https://invoice.stripe.com/i/in_1',
      invoice: { status: 'open', total: 2000 },
    });
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    await api.ok('/v1/invoices.pay', { invoice_id: 'inv_1' });
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });

  it('gives the plan before the invoice is paid when asked to; a draft has no page', async () => {
    const api = await shop();
    const mode = { enabled: true, enable_plan_immediately: true, finalize: false };
    const answer = await buy(api, 'pro', { invoice_mode: mode });
    expect(answer.value).toMatchObject({ payment_url: null, invoice: { status: 'draft' } });
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
  });

  it('writes no invoice without billing changes', async () => {
    const api = await shop();
    await buy(api, 'pro', { no_billing_changes: true });
    api.sandbox.clock.set(monthEnd);
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([]);
  });

  it('bills each period: the price ahead, usage afterwards', async () => {
    const api = await shopWithCard();
    await buy(api, 'metered');
    await track(api, 'messages', 125);
    api.sandbox.clock.set(Date.UTC(2026, 1, 20));
    expect(await invoicesOf(api)).toEqual([
      [10, 'paid'],
      [11.5, 'paid'],
      [10, 'paid'],
    ]);
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
  });

  it('shows the next invoice with the customer', async () => {
    const api = await shopWithCard();
    await buy(api, 'metered');
    await track(api, 'messages', 125);
    const expand = ['invoice_previews'];
    const found = await create(api, customer, { expand });
    expect(found.at('invoice_previews')).toMatchObject([
      {
        plan_ids: ['metered'],
        invoice_at: monthEnd,
        total: 11.5,
        line_items: [{ total: 1.5 }, { total: 10 }],
      },
    ]);
    await api.ok('/v1/billing.update', about({ cancel_action: 'cancel_end_of_cycle' }));
    const canceled = await create(api, customer, { expand });
    expect(canceled.at('invoice_previews', 0, 'total')).toBe(1.5);
  });

  it('keeps the day of the month over short months', async () => {
    const api = testApi({ now: Date.UTC(2026, 0, 31) });
    await withShop(api);
    await withCard(api);
    await buy(api, 'pro');
    api.sandbox.clock.set(Date.UTC(2026, 2, 1));
    expect((await create(api)).at('subscriptions', 0)).toMatchObject({
      current_period_start: Date.UTC(2026, 1, 28),
      current_period_end: Date.UTC(2026, 2, 31),
    });
  });

  it('leaves a plan past due when nothing pays for it, until a card does', async () => {
    const api = await shop();
    await buy(api, 'pro', { enable_plan_immediately: true });
    api.sandbox.clock.set(monthEnd);
    expect((await create(api)).at('subscriptions', 0, 'past_due')).toBe(true);
    await withCard(api);
    expect((await create(api)).at('subscriptions', 0, 'past_due')).toBe(false);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });
});

describe('trials', () => {
  it('charges nothing until the trial is over', async () => {
    const api = await shopWithCard();
    const shown = await preview(api, 'trial');
    const end = Date.UTC(2025, 11, 30);
    expect(shown.value).toMatchObject({ total: 0, next_cycle: { starts_at: end, total: 30 } });
    await buy(api, 'trial');
    expect(await invoicesOf(api)).toEqual([]);
    api.sandbox.clock.set(end);
    expect(await invoicesOf(api)).toEqual([[30, 'paid']]);
    expect((await create(api)).at('subscriptions', 0)).toMatchObject({
      current_period_start: end,
      current_period_end: Date.UTC(2026, 0, 30),
    });
  });

  it('ends with the trial when there is no card', async () => {
    const api = await shop();
    await buy(api, 'trial');
    api.sandbox.clock.set(Date.UTC(2025, 11, 30));
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([]);
  });

  it('wants a card first when the trial does', async () => {
    const api = await shop();
    const free_trial = { duration_length: 7, duration_type: 'day', card_required: true };
    const answer = await buy(api, 'pro', { free_trial });
    expect(answer.at('payment_url')).not.toBeNull();
  });

  it('goes back to the plan before it when it is to revert', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    await buy(api, 'team', { free_trial: { duration_length: 7, duration_type: 'day', on_end: 'revert' } });
    const end = Date.UTC(2025, 11, 23);
    expect(await plansOf(api)).toEqual([['team', 'active', end]]);
    api.sandbox.clock.set(end);
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
  });

  it('prefers the trial in customize, and takes null for none', async () => {
    const api = await shopWithCard();
    const free_trial = { duration_length: 7, duration_type: 'day' };
    await buy(api, 'pro', { free_trial, customize: { free_trial: null } });
    expect((await create(api)).at('subscriptions', 0, 'trial_ends_at')).toBeNull();
  });
});

describe('billing.previewAttach', () => {
  it('shows what a first plan costs', async () => {
    const api = await shop();
    const shown = await preview(api, 'pro');
    expect(shown.value).toMatchObject({
      customer_id: customer,
      line_items: [
        {
          display_name: 'pro',
          description: 'pro - base price',
          subtotal: 20,
          total: 20,
          discounts: [],
          plan_id: 'pro',
          feature_id: null,
          period: { start: 1765843200000, end: monthEnd },
          quantity: 1,
        },
      ],
      subtotal: 20,
      total: 20,
      currency: 'usd',
      next_cycle: { starts_at: monthEnd, total: 20 },
      incoming: [{ plan_id: 'pro', effective_at: null, feature_quantities: [] }],
      outgoing: [{ plan_id: 'free', effective_at: null }],
      redirect_to_checkout: true,
      checkout_type: 'stripe_checkout',
    });
  });

  it('changes nothing', async () => {
    const api = await shopWithCard();
    const before = (await create(api)).value;
    await preview(api, 'pro');
    await preview(api, 'trial', { redirect_mode: 'always' });
    expect((await create(api)).value).toEqual(before);
  });

  it('prorates an upgrade, and attaching charges just that', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, 'team');
    expect(linesOf(shown)).toEqual([
      ['Unused pro - base price', -10],
      ['team - base price', 25],
    ]);
    expect(shown.value).toMatchObject({
      total: 15,
      next_cycle: { starts_at: monthEnd, total: 50 },
      redirect_to_checkout: false,
      checkout_type: null,
    });
    expect((await buy(api, 'team')).at('invoice', 'total')).toBe(1500);
    expect((await create(api)).at('subscriptions', 0, 'current_period_end')).toBe(monthEnd);
  });

  it('starts a new period when the new plan is billed less often', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, 'annual');
    expect(shown.value).toMatchObject({
      total: 110,
      next_cycle: { starts_at: Date.UTC(2026, 11, 31, 12), total: 120 },
    });
  });

  it('starts a new period when asked to', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, 'team', { billing_cycle_anchor: 'now' });
    expect(shown.at('total')).toBe(40);
    expect(shown.at('next_cycle', 'starts_at')).toBe(Date.UTC(2026, 0, 31, 12));
  });

  it('lets the first period end at a time', async () => {
    const api = await shop();
    const shown = await preview(api, 'pro', { billing_cycle_anchor: halfway });
    expect(shown.at('total')).toBe(10);
    const past = about({ plan_id: 'pro', billing_cycle_anchor: 5 });
    expect(await api.refused('/v1/billing.preview_attach', past)).toMatchObject({ status: 400 });
  });

  it('shows nothing to pay without proration', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    const shown = await preview(api, 'team', { proration_behavior: 'none' });
    expect(shown.value).toMatchObject({ line_items: [], total: 0, next_cycle: { total: 50 } });
  });

  it('takes lines that the caller writes instead', async () => {
    const api = await shopWithCard();
    const custom_line_items = [{ amount: 7.5, description: 'A friendly price' }];
    expect(linesOf(await preview(api, 'pro', { custom_line_items }))).toEqual([['A friendly price', 7.5]]);
    expect((await buy(api, 'pro', { custom_line_items })).at('invoice', 'total')).toBe(750);
  });

  it('shows a downgrade at the end of the period', async () => {
    const api = await shopWithCard();
    await buy(api, 'team');
    const shown = await preview(api, 'pro');
    expect(shown.value).toMatchObject({
      total: 0,
      next_cycle: { starts_at: monthEnd, total: 20 },
      incoming: [{ plan_id: 'pro', effective_at: monthEnd }],
      outgoing: [{ plan_id: 'team', effective_at: monthEnd, expires_at: monthEnd }],
    });
    await buy(api, 'pro');
    api.sandbox.clock.set(monthEnd);
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([
      [50, 'paid'],
      [20, 'paid'],
    ]);
  });

  it('says whether usage is forgotten', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    expect((await preview(api, 'team')).at('resets_usage')).toBe(false);
    await track(api, 'messages', 5);
    expect((await preview(api, 'team')).at('resets_usage')).toBe(true);
    const kept = await preview(api, 'team', { carry_over_usages: { enabled: true } });
    expect(kept.at('resets_usage')).toBe(false);
  });

  it('prices what is bought in advance, and by use', async () => {
    const api = await shop();
    const feature_quantities = [{ feature_id: 'messages', quantity: 350 }];
    const shown = await preview(api, 'packs', { feature_quantities });
    expect(linesOf(shown)).toEqual([
      ['packs - base price', 10],
      ['packs - 300 messages', 15],
    ]);
    expect(shown.at('incoming', 0, 'feature_quantities')).toEqual([
      { feature_id: 'messages', quantity: 400 },
    ]);
    const used = await preview(api, 'metered');
    expect(used.at('total')).toBe(10);
    expect(used.at('next_cycle', 'usage_line_items', 0)).toMatchObject({
      plan_id: 'metered',
      feature_id: 'messages',
    });
  });

  it.each([
    ['graduated', 25],
    ['volume', 20],
  ])('prices %s tiers, which count what is included', async (tier_behavior, total) => {
    const api = await shop();
    const tiers = [
      { to: 200, amount: 10 },
      { to: 'inf', amount: 5 },
    ];
    const price = { tiers, tier_behavior, interval: 'month', billing_method: 'prepaid', billing_units: 100 };
    await plan(api, 'tiers', [{ feature_id: 'messages', included: 100, price }]);
    const feature_quantities = [{ feature_id: 'messages', quantity: 500 }];
    expect((await preview(api, 'tiers', { feature_quantities })).at('total')).toBe(total);
  });

  it('bills an add-on with the plan it comes to', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, 'addon');
    expect(shown.value).toMatchObject({ total: 4, next_cycle: { starts_at: monthEnd, total: 8 } });
    const apart = await preview(api, 'addon', { new_billing_subscription: true });
    expect(apart.value).toMatchObject({ total: 8, next_cycle: { starts_at: Date.UTC(2026, 0, 31, 12) } });
  });

  it('has no next cycle for what is bought once', async () => {
    const api = await shopWithCard();
    const shown = await preview(api, 'book');
    expect(shown.at('total')).toBe(15);
    expect(shown.at('next_cycle')).toBeUndefined();
    await buy(api, 'book');
    await buy(api, 'book');
    expect(await plansOf(api)).toEqual([
      ['free', 'active', null],
      ['book', 'purchase'],
      ['book', 'purchase'],
    ]);
    expect(await invoicesOf(api)).toEqual([
      [15, 'paid'],
      [15, 'paid'],
    ]);
  });

  it('credits and bills what is taken away with it', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    await buy(api, 'addon');
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, 'team', { remove_plan_ids: ['addon'] });
    expect(shown.at('total')).toBe(11);
    expect(shown.at('outgoing')).toMatchObject([{ plan_id: 'pro' }, { plan_id: 'addon' }]);
  });
});

describe('discounts and currencies', () => {
  it('takes coupons off, and knows no others', async () => {
    const api = await shopWithCard();
    await api.ok('/v1/rewards.create', {
      coupon: {
        id: 'half',
        name: 'Half',
        type: 'percentage_discount',
        value: 50,
        duration: { type: 'forever', length: null },
        plan_ids: null,
        promo_codes: [{ code: 'HALF' }],
      },
    });
    const shown = await preview(api, 'pro', { discounts: [{ promotion_code: 'HALF' }] });
    expect(shown.value).toMatchObject({
      subtotal: 20,
      total: 10,
      next_cycle: { total: 10 },
      line_items: [{ discounts: [{ amount_off: 10, percent_off: 50, reward_id: 'half' }] }],
    });
    await buy(api, 'pro', { discounts: [{ reward_id: 'half' }] });
    api.sandbox.clock.set(monthEnd);
    expect(await invoicesOf(api)).toEqual([
      [10, 'paid'],
      [10, 'paid'],
    ]);
    const unknown = about({ plan_id: 'pro', discounts: [{ reward_id: 'none' }] });
    expect(await api.refused(attachPath, { ...unknown, plan_id: 'team' })).toMatchObject({
      status: 404,
      code: 'reward_not_found',
    });
  });

  it('bills in the currency asked for, if the plan has a price in it', async () => {
    const api = await shopWithCard();
    const additional_currencies = [{ currency: 'eur', amount: 18 }];
    await plan(api, 'euro', [], { price: { amount: 20, interval: 'month', additional_currencies } });
    await create(api, 'cus_2');
    const euro = await api.ok('/v1/billing.preview_attach', {
      customer_id: 'cus_2',
      plan_id: 'euro',
      currency: 'eur',
    });
    expect(euro.value).toMatchObject({ total: 18, currency: 'eur' });
    const body = { customer_id: 'cus_2', plan_id: 'pro', currency: 'eur' };
    expect(await api.refused(attachPath, body)).toMatchObject({ status: 400 });
    await buy(api, 'pro');
    expect(await api.refused(attachPath, about({ plan_id: 'euro', currency: 'eur' }))).toMatchObject({
      message: 'currency: the customer is billed in usd',
    });
  });
});
