import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { about, buy, halfway, invoicesOf, linesOf, monthEnd, plansOf, withShop } from '../testing/billing.ts';
import { path, update, preview, quantity, shopWith } from '../testing/update.ts';
import { balance, create, customer, track } from '../testing/setup.ts';

describe('canceling', () => {
  it('ends a plan at once, gives back what is left, and the free plan takes over', async () => {
    const api = await shopWith('pro');
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, { cancel_action: 'cancel_immediately' });
    expect(shown.value).toMatchObject({
      intent: 'cancel_immediately',
      total: -10,
      outgoing: [{ plan_id: 'pro', expires_at: halfway }],
      incoming: [{ plan_id: 'free', effective_at: null }],
    });
    await update(api, { cancel_action: 'cancel_immediately' });
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    expect(await balance(api, 'messages')).toEqual([10, 10, 0]);
    expect(await invoicesOf(api)).toEqual([
      [20, 'paid'],
      [-10, 'paid'],
    ]);
  });

  it('lets the credit pay for the next plan', async () => {
    const api = await shopWith('pro');
    api.sandbox.clock.set(halfway);
    await update(api, { cancel_action: 'cancel_immediately' });
    const shown = await api.ok('/v1/billing.preview_attach', about({ plan_id: 'pro' }));
    expect(shown.at('invoice_credits')).toEqual({ balance: 10, applied: 10, currency: 'usd' });
    await buy(api, 'pro');
    const { list } = await api.sdk.invoices.list({ customerId: customer });
    expect(list[0]).toMatchObject({ total: 20, amountPaid: 10 });
  });

  it('gives nothing back without proration', async () => {
    const api = await shopWith('pro');
    await update(api, { cancel_action: 'cancel_immediately', proration_behavior: 'none' });
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });

  it.each([
    ['prorated', 10],
    ['full', 20],
  ])('refunds the last payment (%s)', async (refund_last_payment, refundedAmount) => {
    const api = await shopWith('pro');
    api.sandbox.clock.set(halfway);
    await update(api, { cancel_action: 'cancel_immediately', refund_last_payment });
    const { list } = await api.sdk.invoices.list({ customerId: customer });
    expect(list).toMatchObject([{ total: 20, refundedAmount }]);
  });

  it('does not bill what was used', async () => {
    const api = await shopWith('metered');
    await track(api, 'messages', 150);
    api.sandbox.clock.set(halfway);
    const shown = await preview(api, { cancel_action: 'cancel_immediately' });
    expect(linesOf(shown)).toEqual([['Unused metered - base price', -5]]);
  });

  it('ends a plan at the end of its period, and bills no other', async () => {
    const api = await shopWith('pro');
    const shown = await preview(api, { cancel_action: 'cancel_end_of_cycle' });
    expect(shown.value).toMatchObject({
      intent: 'cancel_end_of_cycle',
      total: 0,
      outgoing: [{ plan_id: 'pro', effective_at: monthEnd, expires_at: monthEnd }],
      incoming: [{ plan_id: 'free', effective_at: monthEnd }],
    });
    expect(shown.at('next_cycle')).toBeUndefined();
    await update(api, { cancel_action: 'cancel_end_of_cycle' });
    expect((await create(api)).at('subscriptions', 0)).toMatchObject({
      canceled_at: 1765843200000,
      expires_at: monthEnd,
    });
    api.sandbox.clock.set(monthEnd);
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });

  it('takes a cancellation back', async () => {
    const api = await shopWith('pro');
    await update(api, { cancel_action: 'cancel_end_of_cycle' });
    const shown = await preview(api, { cancel_action: 'uncancel' });
    expect(shown.value).toMatchObject({ intent: 'uncancel', total: 0, next_cycle: { total: 20 } });
    await update(api, { cancel_action: 'uncancel' });
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
  });

  it('takes a downgrade back, from either side', async () => {
    const api = await shopWith('team');
    await buy(api, 'pro');
    await update(api, { plan_id: 'team', cancel_action: 'uncancel' });
    expect(await plansOf(api)).toEqual([['team', 'active', null]]);
    await buy(api, 'pro');
    await update(api, { plan_id: 'pro', cancel_action: 'cancel_immediately' });
    expect(await plansOf(api)).toEqual([['team', 'active', null]]);
  });

  it('does not replace the free plan by itself', async () => {
    const api = testApi();
    await withShop(api);
    await update(api, { cancel_action: 'cancel_immediately' });
    expect(await plansOf(api)).toEqual([]);
  });

  it.each<[string, object, number, string]>([
    ['nothing to change', {}, 400, 'invalid_inputs'],
    [
      'a plan that is not there',
      { plan_id: 'team', cancel_action: 'uncancel' },
      404,
      'cus_product_not_found',
    ],
    [
      'an unknown subscription',
      { subscription_id: 'x', cancel_action: 'uncancel' },
      404,
      'cus_product_not_found',
    ],
    ['two changes at once', { cancel_action: 'cancel_immediately', version: 1 }, 400, 'invalid_inputs'],
    ['an unknown customer', { customer_id: 'x', cancel_action: 'uncancel' }, 404, 'customer_not_found'],
    ['a quantity of what is not sold', { plan_id: 'pro', ...quantity(5) }, 400, 'invalid_inputs'],
    ['an unknown version', { version: 7 }, 404, 'product_not_found'],
  ])('refuses %s', async (_case, rest, status, code) => {
    const api = await shopWith('pro');
    expect(await api.refused(path, { ...about(), ...rest })).toMatchObject({ status, code });
  });

  it('refuses to end free plans at the end of a cycle', async () => {
    const api = testApi();
    await withShop(api);
    expect(await api.refused(path, about({ cancel_action: 'cancel_end_of_cycle' }))).toMatchObject({
      status: 400,
      code: 'invalid_request',
    });
  });
});
