import { describe, expect, it } from 'vitest';
import { type Json, testApi, type TestApi } from '../testing/api.ts';
import { about, buy, halfway, invoicesOf, monthEnd, withCard, withShop } from '../testing/billing.ts';
import { attach, balance, check, customer, plan, track } from '../testing/setup.ts';
import { preview, update } from '../testing/update.ts';

const price = { amount: 10, interval: 'month', billing_method: 'usage_based' };
const base = { price: { amount: 30, interval: 'month' } };

/** A customer with a card, and a plan with 3 seats; each further one is $10 a month. */
async function crew(seats: object = {}, rest: Record<string, unknown> = {}): Promise<TestApi> {
  const api = testApi();
  await withShop(api);
  await withCard(api);
  await plan(api, 'crew', [{ feature_id: 'seats', included: 3, price: { ...price, ...seats } }], {
    ...base,
    ...rest,
  });
  return api;
}

/** The same, halfway through the first month that was paid for, with 3 seats in use. */
async function fullCrew(seats: object = {}): Promise<TestApi> {
  const api = await crew(seats);
  await buy(api, 'crew');
  await track(api, 'seats', 3);
  api.sandbox.clock.set(halfway);
  return api;
}

/** The lines of the newest invoice: description and amount. */
async function lastLines(api: TestApi): Promise<unknown[]> {
  const { list } = await api.sdk.invoices.list({ customerId: customer });
  return (list[0]?.items ?? []).map(({ description, amount }) => [description, amount]);
}

const enter = (api: TestApi, id: string): Promise<Json> =>
  api.ok('/v1/entities.create', about({ entity_id: id, feature_id: 'seats' }));

describe('seats that are paid by use', () => {
  it('cost what is left of the period, and give it back', async () => {
    const api = await fullCrew();
    await track(api, 'seats', 2);
    expect(await lastLines(api)).toEqual([['crew - 2 seats', 10]]);
    await track(api, 'seats', 1);
    expect(await lastLines(api)).toEqual([
      ['Unused crew - 2 seats', -10],
      ['crew - 3 seats', 15],
    ]);
    await track(api, 'seats', -2);
    expect(await invoicesOf(api)).toEqual([
      [30, 'paid'],
      [10, 'paid'],
      [5, 'paid'],
      [-10, 'paid'],
    ]);
  });

  it('are charged in full with the next period', async () => {
    const api = await fullCrew();
    await track(api, 'seats', 2);
    api.sandbox.clock.set(monthEnd);
    await track(api, 'seats', 0);
    expect(await lastLines(api)).toEqual([
      ['crew - base price', 30],
      ['crew - 2 seats', 20],
    ]);
  });

  it('cost nothing as long as they are included', async () => {
    const api = await fullCrew();
    await track(api, 'seats', -1);
    await track(api, 'seats', 1);
    expect(await invoicesOf(api)).toEqual([[30, 'paid']]);
  });

  it('cost nothing more within a billing unit', async () => {
    const api = await fullCrew({ billing_units: 5 });
    await track(api, 'seats', 1);
    await track(api, 'seats', 4);
    expect(await invoicesOf(api)).toEqual([
      [30, 'paid'],
      [5, 'paid'],
    ]);
    await track(api, 'seats', 1);
    expect(await lastLines(api)).toEqual([
      ['Unused crew - 5 seats', -5],
      ['crew - 6 seats', 10],
    ]);
  });

  it('are billed however they are taken', async () => {
    const api = await fullCrew();
    await check(api, 'seats', 1, { send_event: true });
    await enter(api, 'ada');
    await api.ok('/v1/entities.delete', about({ entity_id: 'ada' }));
    expect(await invoicesOf(api)).toEqual([
      [30, 'paid'],
      [5, 'paid'],
      [5, 'paid'],
      [-5, 'paid'],
    ]);
  });

  it('are billed before plans that come with them, unless those are refused', async () => {
    const api = await fullCrew();
    const entity = { entity_id: 'ada', entity_data: { feature_id: 'seats' } };
    const body = (...ids: string[]): object =>
      about({ ...entity, plans: ids.map((plan_id) => ({ plan_id, entity_id: null })) });
    await api.refused('/v1/billing.multi_attach', body('pro', 'team'));
    expect(await balance(api, 'seats')).toEqual([3, 0, 3]);
    expect(await invoicesOf(api)).toEqual([[30, 'paid']]);
    await api.ok('/v1/billing.multi_attach', body('addon'));
    expect(await invoicesOf(api)).toEqual([
      [30, 'paid'],
      [5, 'paid'],
      [4, 'paid'],
    ]);
  });

  it('are given back at the price they were charged', async () => {
    const api = await fullCrew();
    await track(api, 'seats', 2);
    const shown = await preview(api, { cancel_action: 'cancel_immediately' });
    expect(shown.at('total')).toBe(-25);
    await update(api, { cancel_action: 'cancel_immediately' });
    expect((await invoicesOf(api)).at(-1)).toEqual([-25, 'paid']);
  });

  it('are free in a trial, and where billing was left out', async () => {
    const trying = await crew({}, { free_trial: { duration_length: 20, duration_type: 'day' } });
    await buy(trying, 'crew');
    await track(trying, 'seats', 5);
    expect(await invoicesOf(trying)).toEqual([]);
    const unbilled = await crew();
    await attach(unbilled, 'crew');
    await track(unbilled, 'seats', 5);
    expect(await invoicesOf(unbilled)).toEqual([]);
  });
});

describe('a preview of new terms', () => {
  const items = [{ feature_id: 'seats', included: 1, price }];

  it('counts a grant that was raised by hand as the change will', async () => {
    const api = await fullCrew();
    await api.ok('/v1/balances.update', about({ feature_id: 'seats', included_grant: 5, usage: 3 }));
    const sameItems = { customize: { price: { amount: 40, interval: 'month' } } };
    expect((await preview(api, sameItems)).at('total')).toBe(5);
    const shown = await preview(api, { customize: { items } });
    expect(shown.at('total')).toBe(10);
    await update(api, { customize: { items } });
    expect((await invoicesOf(api)).at(-1)).toEqual([10, 'paid']);
    expect(await balance(api, 'seats')).toEqual([1, 0, 3]);
  });

  it('counts entities instead of tracked seats, as the change will', async () => {
    const api = await fullCrew();
    await enter(api, 'ada');
    const shown = await preview(api, { customize: { items } });
    expect(shown.at('total')).toBe(-5);
    await update(api, { customize: { items } });
    expect((await invoicesOf(api)).at(-1)).toEqual([-5, 'paid']);
    expect(await balance(api, 'seats')).toEqual([1, 0, 1]);
  });
});
