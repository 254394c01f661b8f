import { describe, expect, it } from 'vitest';
import { shop, shopWithCard } from '../testing/attach.ts';
import { about, invoicesOf, pay, plansOf } from '../testing/billing.ts';
import { create } from '../testing/setup.ts';

describe('billing.multiAttach', () => {
  const path = '/v1/billing.multi_attach';
  const plans = [{ plan_id: 'pro' }, { plan_id: 'addon' }, { plan_id: 'book' }];

  it('attaches several plans on one bill', async () => {
    const api = await shopWithCard();
    const shown = await api.ok('/v1/billing.preview_multi_attach', about({ plans }));
    expect(shown.value).toMatchObject({
      total: 43,
      incoming: [{ plan_id: 'pro' }, { plan_id: 'addon' }, { plan_id: 'book' }],
      outgoing: [{ plan_id: 'free' }],
      redirect_to_checkout: false,
    });
    expect((await api.ok(path, about({ plans }))).at('invoice', 'total')).toBe(43);
    expect(await plansOf(api)).toEqual([
      ['pro', 'active', null],
      ['addon', 'active', null],
      ['book', 'purchase'],
    ]);
    expect(await invoicesOf(api)).toEqual([[43, 'paid']]);
  });

  it('asks once for payment', async () => {
    const api = await shop();
    const answer = await api.ok(path, about({ plans }));
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    await pay(api, answer.at('payment_url'));
    expect(await plansOf(api)).toHaveLength(3);
    expect(await invoicesOf(api)).toEqual([[43, 'paid']]);
  });

  it('creates the customer and the entity', async () => {
    const api = await shopWithCard();
    await api.ok(path, {
      customer_id: 'cus_2',
      entity_id: 'ent_1',
      plans: [{ plan_id: 'free' }],
      customer_data: { name: 'Ada' },
      entity_data: { feature_id: 'seats', name: 'Desk' },
    });
    const found = await api.ok('/v1/entities.get', { customer_id: 'cus_2', entity_id: 'ent_1' });
    expect(found.at('name')).toBe('Desk');
    expect(found.at('subscriptions', 0)).toMatchObject({ plan_id: 'free', scope: 'entity' });
  });

  it('creates nothing when the plans are refused', async () => {
    const api = await shopWithCard();
    const body = { customer_id: 'cus_2', plans: [{ plan_id: 'pro' }, { plan_id: 'team' }] };
    expect(await api.refused(path, body)).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(await api.refused('/v1/customers.get', { customer_id: 'cus_2' })).toMatchObject({ status: 404 });
    const unknown = { customer_id: 'cus_2', plans: [{ plan_id: 'nothing' }] };
    expect(await api.refused(path, unknown)).toMatchObject({ code: 'product_not_found' });
  });

  it('dates plans back', async () => {
    const api = await shopWithCard();
    await api.ok(path, about({ plans: [{ plan_id: 'pro' }], starts_at: Date.UTC(2025, 11, 1) }));
    expect((await create(api)).at('subscriptions', 0)).toMatchObject({
      started_at: Date.UTC(2025, 11, 1),
      current_period_start: Date.UTC(2025, 11, 1),
      current_period_end: Date.UTC(2026, 0, 1),
    });
  });
});
