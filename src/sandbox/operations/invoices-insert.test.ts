import { describe, expect, it } from 'vitest';
import { testApi, type Json, type TestApi } from '../testing/api.ts';
import { now, day, withPro, custom, id } from '../testing/invoices.ts';
import { attach, create } from '../testing/setup.ts';

describe('invoices.insert and list', () => {
  const past = {
    customer_id: 'cus_1',
    stripe_id: 'in_old',
    status: 'paid',
    total: 12,
    amount_paid: 12,
    created_at: now - 90 * day,
  };
  const insert = (api: TestApi, ...invoices: object[]): Promise<Json> =>
    api.ok('/v1/invoices.insert', { invoices });

  it('notes an invoice, and changes it when it comes again', async () => {
    const api = await withPro();
    expect((await insert(api, past)).at('invoices')).toEqual([
      {
        ...past,
        id: 'inv_1',
        plan_ids: [],
        processor_type: 'stripe',
        currency: 'usd',
        refunded_amount: 0,
        hosted_invoice_url: null,
      },
    ]);
    const again = await insert(api, { ...past, refunded_amount: 2 }, { ...past, stripe_id: 'in_new' });
    expect(again.at('invoices')).toMatchObject([{ id: 'inv_1', refunded_amount: 2 }, { id: 'inv_2' }]);
  });

  it('lists the newest first, page by page', async () => {
    const api = await withPro();
    await insert(api, past, { ...past, stripe_id: 'b', created_at: now - day });
    await custom(api);
    const first = await api.sdk.invoices.list({ limit: 2 });
    expect(first.list.map(({ id: invoiceId }) => invoiceId)).toEqual(['inv_3', 'inv_2']);
    const second = await api.sdk.invoices.list({ limit: 2, startCursor: first.nextCursor ?? '' });
    expect(second.list.map(({ id: invoiceId }) => invoiceId)).toEqual(['inv_1']);
    expect(second.nextCursor).toBeNull();
  });

  it('lists those that time has brought about', async () => {
    const api = await withPro();
    await attach(api, 'pro', { no_billing_changes: undefined, invoice_mode: { enabled: true } });
    await api.ok('/v1/invoices.pay', id('inv_1'));
    api.sandbox.clock.set(Date.UTC(2026, 0, 17));
    const { list } = await api.sdk.invoices.list({});
    expect(list.map(({ total, createdAt }) => [total, createdAt])).toEqual([
      [20, Date.UTC(2026, 0, 16)],
      [20, now],
    ]);
  });

  it('filters by customer, status and processor', async () => {
    const api = await withPro();
    await create(api, 'cus_2');
    await insert(
      api,
      past,
      { ...past, stripe_id: 'b', customer_id: 'cus_2', status: 'open' },
      { ...past, stripe_id: 'c', processor_type: 'revenuecat' },
    );
    const ids = async (body: object): Promise<unknown> => {
      const { value } = await api.ok('/v1/invoices.list', body);
      return JSON.stringify(value).match(/inv_\d/g);
    };
    expect(await ids({ customer_id: 'cus_2' })).toEqual(['inv_2']);
    expect(await ids({ status: ['open', 'void'] })).toEqual(['inv_2']);
    expect(await ids({ processor_types: ['revenuecat'] })).toEqual(['inv_3']);
    expect(await ids({ customer_id: 'nobody' })).toBeNull();
    expect(await api.refused('/v1/invoices.list', { entity_id: 'e' })).toMatchObject({
      code: 'invalid_inputs',
    });
  });

  it('forgets invoices with their customer', async () => {
    const api = await withPro();
    await insert(api, past);
    await api.ok('/v1/customers.delete', { customer_id: 'cus_1' });
    expect((await api.ok('/v1/invoices.list')).at('list')).toEqual([]);
  });

  it('lists templates by offset, the newest first', async () => {
    const { sdk } = testApi();
    const page = await sdk.invoices.listTemplates({ limit: 1 });
    expect(page).toMatchObject({ total: 1, limit: 1, offset: 0, hasMore: true });
    expect(page.list[0]).toMatchObject({ id: 'inv_tmpl_2', netTermsDays: 60 });
    expect(await sdk.invoices.listTemplates({ offset: 1 })).toMatchObject({ total: 1, hasMore: false });
  });
});
