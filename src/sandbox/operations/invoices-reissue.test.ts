import { describe, expect, it } from 'vitest';
import { now, day, consulting, withPro, custom, id } from '../testing/invoices.ts';

describe('invoices.reissue', () => {
  it('voids an open invoice and issues it again', async () => {
    const api = await withPro();
    await custom(api, { net_terms_days: 10 });
    api.sandbox.clock.advance(day);
    const again = await api.ok('/v1/invoices.reissue', id('inv_1'));
    expect(again.value).toMatchObject({
      invoice: { id: 'inv_2', status: 'open', total: 120.5 },
      voided_invoice_id: 'inv_1',
      credit_note_id: null,
      preview: { due_date: now + 10 * day },
    });
    const list = await api.ok('/v1/invoices.list', { status: ['void'] });
    expect(list.at('list', 0, 'id')).toBe('inv_1');
    expect(list.at('list', 1)).toBeUndefined();
  });

  it('adds, changes and drops lines', async () => {
    const api = await withPro();
    const extra = { amount: 1, description: 'Stamp' };
    await custom(api, { custom_line_items: [consulting, extra], plans: [{ plan_id: 'pro' }] });
    const lines = {
      add: [{ amount: 4, description: 'Paper' }, { plan_id: 'pro' }],
      update: [{ id: 'inv_line_2', amount: 100, description: 'Advice' }],
      remove: ['inv_line_3'],
    };
    const again = await api.ok('/v1/invoices.reissue', { ...id('inv_1'), lines });
    expect(again.at('preview', 'lines')).toMatchObject([
      { description: 'pro - base price', amount: 20 },
      { description: 'Advice', amount: 100, amount_after_discounts: 100 },
      { description: 'Paper', amount: 4 },
      { description: 'pro - base price', amount: 20 },
    ]);
    expect(again.at('invoice', 'total')).toBe(144);
  });

  it('does not know lines of other invoices, and wants one at least', async () => {
    const api = await withPro();
    await custom(api);
    const reissue = (lines: object): Promise<unknown> =>
      api.refused('/v1/invoices.reissue', { ...id('inv_1'), lines });
    expect(await reissue({ remove: ['inv_line_9'] })).toMatchObject({ status: 404 });
    expect(await reissue({ remove: ['inv_line_1'] })).toMatchObject({ status: 400 });
  });

  it('wants new terms once the invoice is past due', async () => {
    const api = await withPro();
    await custom(api, { net_terms_days: 1 });
    api.sandbox.clock.advance(2 * day);
    expect(await api.refused('/v1/invoices.reissue', id('inv_1'))).toMatchObject({
      message: 'net_terms_days: required, as invoice inv_1 is past due',
    });
    const again = await api.ok('/v1/invoices.reissue', { ...id('inv_1'), net_terms_days: 5 });
    expect(again.at('preview', 'due_date')).toBe(now + 7 * day);
  });

  it('credits a paid invoice, which pays for the replacement', async () => {
    const api = await withPro();
    await custom(api);
    await api.ok('/v1/invoices.pay', id('inv_1'));
    const lines = { update: [{ id: 'inv_line_1', amount: 100 }] };
    const again = await api.ok('/v1/invoices.reissue', { ...id('inv_1'), lines });
    expect(again.value).toMatchObject({
      invoice: { status: 'paid', total: 100 },
      voided_invoice_id: null,
      credit_note_id: 'cn_1',
      preview: { invoice_credits: { balance: 120.5, applied: 100 }, amount_due: 0 },
    });
    expect((await custom(api)).at('preview', 'invoice_credits', 'balance')).toBe(20.5);
  });

  it('credits a paid invoice once', async () => {
    const api = await withPro();
    await custom(api);
    await api.ok('/v1/invoices.pay', id('inv_1'));
    await api.ok('/v1/invoices.reissue', id('inv_1'));
    expect((await api.ok('/v1/invoices.list')).at('list', 1, 'refunded_amount')).toBe(120.5);
    const again = await api.ok('/v1/invoices.reissue', id('inv_1'));
    expect(again.at('invoice', 'status')).toBe('open');
  });

  it('changes the customer, and nothing for a preview', async () => {
    const api = await withPro();
    await custom(api);
    const email = async (): Promise<unknown> =>
      (await api.ok('/v1/customers.get', { customer_id: 'cus_1' })).at('email');
    const body = { ...id('inv_1'), update_customer_email: 'pay@example.com' };
    const preview = await api.ok('/v1/invoices.reissue', { ...body, preview: true });
    expect(preview.value).toMatchObject({ invoice: null, voided_invoice_id: null });
    expect(await email()).toBeNull();
    await api.ok('/v1/invoices.reissue', body);
    expect(await email()).toBe('pay@example.com');
    const two = { ...id('inv_2'), update_customer_email: 'a@b.c', customer: { email: 'x@y.z' } };
    expect(await api.refused('/v1/invoices.reissue', two)).toMatchObject({ code: 'invalid_inputs' });
  });

  it('refuses an invoice that is void', async () => {
    const api = await withPro();
    await custom(api);
    await api.ok('/v1/invoices.void', id('inv_1'));
    expect(await api.refused('/v1/invoices.reissue', id('inv_1'))).toMatchObject({ status: 400 });
  });
});
