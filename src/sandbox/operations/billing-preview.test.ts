import { describe, expect, it } from 'vitest';
import { about, buy, halfway, invoicesOf, linesOf, monthEnd, plansOf } from '../testing/billing.ts';
import { preview, shop, shopWithCard } from '../testing/attach.ts';
import { create, customer, metered, plan, track } from '../testing/setup.ts';

describe('billing.previewAttach', () => {
  it.each([
    [1, 'desk'],
    [2, 'desks'],
  ])('counts %i %s', async (quantity, word) => {
    const api = await shop();
    await metered(api, 'places', { consumable: false, display: { singular: 'desk', plural: 'desks' } });
    const price = { amount: 5, interval: 'month', billing_method: 'prepaid', billing_units: 1 };
    await plan(api, 'office', [{ feature_id: 'places', price }]);
    const feature_quantities = [{ feature_id: 'places', quantity }];
    const shown = await preview(api, 'office', { feature_quantities });
    expect(linesOf(shown)).toEqual([[`office - ${quantity} ${word}`, 5 * quantity]]);
  });

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
    expect((await buy(api, 'team')).at('invoice', 'total')).toBe(15);
    expect((await create(api)).at('subscriptions', 0, 'current_period_end')).toBe(monthEnd);
  });

  it('charges a longer period from the start of the first one', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, 'annual');
    expect(shown.value).toMatchObject({
      total: 104.9,
      next_cycle: { starts_at: Date.UTC(2026, 11, 16), total: 120 },
    });
  });

  it('starts a new period when asked to', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, 'team', { billing_cycle_anchor: 'now' });
    expect(shown.at('total')).toBe(40);
    expect(shown.at('next_cycle')).toBeUndefined();
  });

  it('lets the first period end at a time', async () => {
    const api = await shop();
    const shown = await preview(api, 'pro', { billing_cycle_anchor: halfway });
    expect(shown.value).toMatchObject({ total: 20, next_cycle: { starts_at: halfway, total: 10 } });
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
    await buy(api, 'pro');
    expect(linesOf(await preview(api, 'team', { custom_line_items }))).toEqual([['A friendly price', 7.5]]);
    expect((await buy(api, 'team', { custom_line_items })).at('invoice', 'total')).toBe(7.5);
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
    const carded = await shopWithCard();
    await buy(carded, 'metered');
    const used = await preview(carded, 'addon');
    expect(used.at('next_cycle', 'usage_line_items', 0)).toMatchObject({
      plan_id: 'metered',
      feature_id: 'messages',
    });
  });

  it.each([
    ['graduated', 25],
    ['volume', 25],
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
    expect(shown.value).toMatchObject({ total: 4, next_cycle: { starts_at: monthEnd, total: 28 } });
    const apart = await preview(api, 'addon', { new_billing_subscription: true });
    expect(apart.at('total')).toBe(8);
    expect(apart.at('next_cycle')).toBeUndefined();
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
