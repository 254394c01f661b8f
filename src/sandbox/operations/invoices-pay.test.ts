import { describe, expect, it } from 'vitest';
import { now, withPro, custom, id } from '../testing/invoices.ts';
import { attach } from '../testing/setup.ts';

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
