import { describe, expect, it } from 'vitest';
import { type Json, testApi, type TestApi } from '../testing/api.ts';
import { about, buy, halfway, invoicesOf, monthEnd, withCard, withShop } from '../testing/billing.ts';
import { check, customer, plan, track } from '../testing/setup.ts';
import { preview } from '../testing/update.ts';

const price = { amount: 10, interval: 'month', billing_method: 'usage_based' };

/** Halfway through a month of a plan with 3 seats, all of them in use; each further one is $10 a month. */
async function fullCrew(seats: object = {}): Promise<TestApi> {
  const api = testApi();
  await withShop(api);
  await withCard(api);
  await plan(api, 'crew', [{ feature_id: 'seats', included: 3, price: { ...price, ...seats } }], {
    price: { amount: 30, interval: 'month' },
  });
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
  it('cost nothing in the middle of a period, however they are taken', async () => {
    const api = await fullCrew();
    await track(api, 'seats', 2);
    await check(api, 'seats', 1, { send_event: true });
    await enter(api, 'ada');
    await api.ok('/v1/entities.delete', about({ entity_id: 'ada' }));
    expect(await invoicesOf(api)).toEqual([[30, 'paid']]);
  });

  it('are charged for what is held when the period ends, in whole billing units', async () => {
    const api = await fullCrew({ billing_units: 5 });
    await track(api, 'seats', 6);
    api.sandbox.clock.set(monthEnd);
    await track(api, 'seats', 0);
    expect(await lastLines(api)).toEqual([
      ['crew - 6 seats used', 20],
      ['crew - base price', 30],
    ]);
  });

  it('are left out when the plan is cancelled in the middle', async () => {
    const api = await fullCrew();
    await track(api, 'seats', 2);
    const shown = await preview(api, { cancel_action: 'cancel_immediately' });
    expect(shown.at('total')).toBe(-15);
  });
});
