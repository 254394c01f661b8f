import { describe, expect, it } from 'vitest';
import { testApi, type Json } from '../testing/api.ts';
import {
  about,
  buy,
  halfway,
  invoicesOf,
  linesOf,
  monthEnd,
  plansOf,
  withCard,
  withShop,
} from '../testing/billing.ts';
import { update, preview, quantity, shopWith } from '../testing/update.ts';
import { balance, create, customer, plan, track } from '../testing/setup.ts';

describe('quantities', () => {
  it('prorates more units, and gives them at once', async () => {
    const api = await shopWith('packs', quantity(200));
    await track(api, 'messages', 30);
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, quantity(400));
    expect(shown.value).toMatchObject({
      intent: 'update_quantity',
      total: 5,
      next_cycle: { total: 25 },
      incoming: [{ feature_quantities: [{ feature_id: 'messages', quantity: 400 }] }],
    });
    expect(linesOf(shown)).toEqual([
      ['Unused packs - 100 messages', -2.5],
      ['packs - 300 messages', 7.5],
    ]);
    expect((await update(api, quantity(400))).at('invoice', 'total')).toBe(5);
    expect(await balance(api, 'messages')).toEqual([400, 370, 30]);
  });

  it('gives credit for fewer units', async () => {
    const api = await shopWith('packs', quantity(400));
    api.sandbox.clock.set(halfway);
    await update(api, quantity(200));
    expect(await balance(api, 'messages')).toEqual([200, 200, 0]);
    expect(await invoicesOf(api)).toEqual([
      [25, 'paid'],
      [-5, 'paid'],
    ]);
  });

  it.each([
    ['bill_next_cycle', 'prorate', 0, 0],
    ['prorate_immediately', 'no_prorations', 5, 0],
  ])('follows what the item says (%s, %s)', async (on_increase, on_decrease, more, less) => {
    const api = testApi();
    await withShop(api);
    await withCard(api);
    const price = { amount: 5, interval: 'month', billing_method: 'prepaid', billing_units: 100 };
    const proration = { on_increase, on_decrease };
    await plan(api, 'own', [{ feature_id: 'messages', price, proration }]);
    await buy(api, 'own', quantity(300));
    api.sandbox.clock.set(halfway);
    expect((await preview(api, quantity(500))).at('total')).toBe(more);
    expect((await preview(api, quantity(100))).at('total')).toBe(less);
  });

  it('keeps the new quantity when the period ends', async () => {
    const api = await shopWith('packs', quantity(200));
    await update(api, quantity(300));
    await track(api, 'messages', 250);
    api.sandbox.clock.set(monthEnd);
    expect(await balance(api, 'messages')).toEqual([300, 300, 0]);
    expect((await invoicesOf(api)).at(-1)).toEqual([20, 'paid']);
  });

  it('changes nothing in billing when told so', async () => {
    const api = await shopWith('packs', quantity(200));
    await update(api, { ...quantity(500), no_billing_changes: true });
    expect(await balance(api, 'messages')).toEqual([500, 500, 0]);
    expect(await invoicesOf(api)).toEqual([[15, 'paid']]);
  });
});

describe('terms', () => {
  it('changes the price of one customer', async () => {
    const api = await shopWith('pro');
    await track(api, 'messages', 30);
    api.sandbox.clock.set(halfway);
    const customize = { price: { amount: 30, interval: 'month' } };
    const shown = await preview(api, { customize });
    expect(shown.value).toMatchObject({ intent: 'update_plan', total: 5, next_cycle: { total: 30 } });
    await update(api, { customize });
    expect(await balance(api, 'messages')).toEqual([100, 70, 30]);
    api.sandbox.clock.set(monthEnd);
    expect((await invoicesOf(api)).at(-1)).toEqual([30, 'paid']);
  });

  it('takes usage along when items change, unless told otherwise', async () => {
    const api = await shopWith('pro');
    await track(api, 'messages', 30);
    const items = [{ feature_id: 'messages', included: 200, reset: { interval: 'month' } }];
    expect((await preview(api, { customize: { items } })).at('resets_usage')).toBe(false);
    await update(api, { customize: { items } });
    expect(await balance(api, 'messages')).toEqual([200, 170, 30]);
    const found = await create(api);
    expect(found.at('balances', 'messages', 'next_reset_at')).toBe(monthEnd);
    const customize = { items: [{ ...items[0], included: 300 }] };
    await update(api, { customize, carry_over_usages: { enabled: false } });
    expect(await balance(api, 'messages')).toEqual([300, 300, 0]);
  });

  it('moves to a new version of the plan', async () => {
    const api = await shopWith('pro');
    await api.ok('/v1/plans.update', { plan_id: 'pro', price: { amount: 25, interval: 'month' } });
    api.sandbox.clock.set(halfway);
    expect((await preview(api, { version: 2 })).at('total')).toBe(2.5);
    await update(api, { version: 2 });
    const found = await create(api, customer, { expand: ['subscriptions.plan'] });
    expect(found.at('subscriptions', 0, 'plan', 'version')).toBe(2);
  });

  it('starts and ends trials', async () => {
    const api = await shopWith('pro');
    api.sandbox.clock.set(halfway);
    const free_trial = { duration_length: 10, duration_type: 'day' };
    await update(api, { free_trial });
    const end = Date.UTC(2026, 0, 10, 12);
    expect((await create(api)).at('subscriptions', 0)).toMatchObject({
      trial_ends_at: end,
      current_period_end: end,
    });
    expect((await preview(api, { free_trial: null })).value).toMatchObject({ subtotal: 20, total: 10 });
    await update(api, { free_trial: null });
    expect((await create(api)).at('subscriptions', 0)).toMatchObject({
      trial_ends_at: null,
      current_period_end: Date.UTC(2026, 0, 31, 12),
    });
  });

  it('starts the billing cycle anew', async () => {
    const api = await shopWith('pro');
    api.sandbox.clock.set(halfway);
    expect((await preview(api, { billing_cycle_anchor: 'now' })).at('total')).toBe(10);
    await update(api, { billing_cycle_anchor: 'now' });
    expect((await create(api)).value).toMatchObject({
      subscriptions: [{ current_period_start: halfway, current_period_end: Date.UTC(2026, 0, 31, 12) }],
      balances: { messages: { next_reset_at: Date.UTC(2026, 0, 31, 12) } },
    });
  });

  it('bills lines of the caller, with nothing else to change', async () => {
    const api = await shopWith('pro');
    const custom_line_items = [{ amount: 99, description: 'Onboarding' }];
    expect((await preview(api, { custom_line_items })).value).toMatchObject({ intent: 'none', total: 99 });
    expect((await update(api, { custom_line_items })).at('invoice', 'total')).toBe(99);
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
  });

  it('asks for a card before a free plan costs something', async () => {
    const api = testApi();
    await withShop(api);
    const answer = await update(api, { customize: { price: { amount: 5, interval: 'month' } } });
    expect(answer.at('payment_url')).not.toBeNull();
    expect((await create(api)).at('subscriptions', 0, 'current_period_end')).toBeNull();
  });
});

describe('billing.multiUpdate', () => {
  const updates = [
    { plan_id: 'pro', cancel_action: 'cancel_immediately' },
    { plan_id: 'addon', cancel_action: 'cancel_immediately' },
  ];

  it('cancels several plans on one bill', async () => {
    const api = await shopWith('pro');
    await buy(api, 'addon');
    api.sandbox.clock.set(halfway);
    const shown = await api.ok('/v1/billing.preview_multi_update', about({ updates }));
    expect(shown.value).toMatchObject({
      customer_id: customer,
      currency: 'usd',
      total: -14,
      subscriptions: [{ plan_ids: ['pro', 'addon'], total: -14 }],
    });
    const answer = await api.ok('/v1/billing.multi_update', about({ updates }));
    expect(answer.at('invoice', 'total')).toBe(-14);
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
  });

  it('previews nothing for free plans', async () => {
    const api = testApi();
    await withShop(api);
    const body = about({ updates: [{ plan_id: 'free', cancel_action: 'cancel_immediately' }] });
    expect((await api.ok('/v1/billing.preview_multi_update', body)).value).toMatchObject({
      total: 0,
      subscriptions: [],
    });
  });

  it('does all or nothing', async () => {
    const api = await shopWith('pro');
    const body = about({ updates });
    expect(await api.refused('/v1/billing.multi_update', body)).toMatchObject({
      code: 'cus_product_not_found',
    });
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
    const twice = about({ updates: [updates[0], updates[0]] });
    expect(await api.refused('/v1/billing.multi_update', twice)).toMatchObject({ code: 'invalid_request' });
  });

  it('cancels at the end and takes it back', async () => {
    const api = await shopWith('pro');
    const send = (cancel_action: string): Promise<Json> =>
      api.ok('/v1/billing.multi_update', about({ updates: [{ plan_id: 'pro', cancel_action }] }));
    await send('cancel_end_of_cycle');
    expect(await plansOf(api)).toEqual([
      ['pro', 'active', monthEnd],
      ['free', 'scheduled', null],
    ]);
    await send('uncancel');
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
  });
});
