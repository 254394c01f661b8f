import { describe, expect, it } from 'vitest';
import { about, buy, invoicesOf, monthEnd } from '../testing/billing.ts';
import { attachPath, preview, shopWithCard } from '../testing/attach.ts';
import { create, plan } from '../testing/setup.ts';

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
      status: 400,
      code: 'invalid_request',
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
