import { describe, expect, it } from 'vitest';
import { shop } from '../testing/attach.ts';
import { invoicesOf, pay, plansOf, withCard } from '../testing/billing.ts';
import { create, customer } from '../testing/setup.ts';

describe('billing.setupPayment', () => {
  const path = '/v1/billing.setup_payment';

  it('gives the customer a payment method', async () => {
    const api = await shop();
    const expand = ['payment_method'];
    expect((await create(api, customer, { expand })).at('payment_method')).toBeNull();
    await withCard(api);
    expect((await create(api, customer, { expand })).at('payment_method', 'card', 'last4')).toBe('4242');
  });

  it('attaches a plan afterwards', async () => {
    const api = await shop();
    const { url } = await api.sdk.billing.setupPayment({ customerId: customer, planId: 'pro' });
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    await pay(api, url);
    expect(await plansOf(api)).toEqual([['pro', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });

  it('creates the customer, but no plan or entity', async () => {
    const api = await shop();
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
    const api = await shop();
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
    const api = await shop();
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
    const api = await shop();
    await api.ok(path, body);
    const again = await api.ok(path, body);
    expect(again.at('flashed')).toMatchObject([{ plan_id: 'pro', skipped: true }]);
    const other = await api.ok(path, { ...body, billables: [{ plan: { plan_id: 'free', started_at } }] });
    expect(other.at('flashed')).toMatchObject([
      { plan_id: 'free', processor: 'stripe', skipped: false },
      { plan_id: 'pro', expired: true },
    ]);
    expect(other.at('customer', 'subscriptions')).toMatchObject([{ plan_id: 'free' }]);
  });

  it('changes nothing in a dry run', async () => {
    const api = await shop();
    const dry = await api.ok(path, { ...body, dry_run: true });
    expect(dry.value).toMatchObject({
      flashed: [{ plan_id: 'pro', customer_product_id: null }],
      customer: null,
    });
    expect(await api.refused('/v1/customers.get', { customer_id: 'cus_2' })).toMatchObject({ status: 404 });
  });

  it('doubts paid plans that nothing bills', async () => {
    const api = await shop();
    const found = await api.ok(path, { ...body, billables: [{ plan: { plan_id: 'pro', started_at } }] });
    expect(found.at('flashed', 0)).toMatchObject({ mismatch: true });
  });

  it.each<[string, unknown[]]>([
    ['past_due', [{ past_due: true, expires_at: null }]],
    ['canceled', []],
  ])('takes over a plan that is %s', async (status, expected) => {
    const api = await shop();
    const found = await api.ok(path, {
      ...body,
      billables: [{ ...pro, plan: { plan_id: 'pro', started_at, status } }],
    });
    expect(found.at('customer', 'subscriptions')).toMatchObject(expected);
  });

  it('refuses odd billables', async () => {
    const api = await shop();
    const odd = (plan: object | undefined): object => ({ ...body, billables: [{ plan }] });
    expect(await api.refused(path, odd(undefined))).toMatchObject({ code: 'invalid_inputs' });
    expect(await api.refused(path, odd({ plan_id: 'x' }))).toMatchObject({ code: 'product_not_found' });
  });
});
