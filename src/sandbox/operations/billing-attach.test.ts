import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { about, buy, invoicesOf, monthEnd, pay, plansOf, withCard, withShop } from '../testing/billing.ts';
import { preview, shop, shopWithCard } from '../testing/attach.ts';
import { balance, create, customer, plan, track } from '../testing/setup.ts';

describe('paying', () => {
  const included = { feature_id: 'messages', included: 10, reset: { interval: 'month' } };
  const pack = { amount: 5, interval: 'one_off', billing_method: 'prepaid', billing_units: 100 };

  it.each([
    ['before', [{ feature_id: 'messages', price: pack }, included]],
    ['after', [included, { feature_id: 'messages', price: pack }]],
  ])(
    'gives bought units once, with the item that sells them %s the one that includes some',
    async (_, items) => {
      const api = await shopWithCard();
      await plan(api, 'refill', items, { price: { amount: 20, interval: 'month' } });
      await buy(api, 'refill', { feature_quantities: [{ feature_id: 'messages', quantity: 200 }] });
      expect(await balance(api, 'messages')).toEqual([210, 210, 0]);
      expect(await invoicesOf(api)).toEqual([[30, 'paid']]);
      const rows = (await create(api)).at('balances', 'messages', 'breakdown');
      expect(rows).toMatchObject([{ prepaid_grant: 0 }, { prepaid_grant: 200 }]);
    },
  );

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
        total: 20,
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
      invoice: { status: 'open', total: 20 },
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
    expect(await invoicesOf(api)).toEqual([[0, 'paid']]);
    api.sandbox.clock.set(end);
    expect(await invoicesOf(api)).toEqual([
      [0, 'paid'],
      [30, 'paid'],
    ]);
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
    expect(await invoicesOf(api)).toEqual([[0, 'paid']]);
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
