import { describe, expect, it } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';
import { about, buy, invoicesOf, monthEnd, withCard } from '../testing/billing.ts';
import { create, customer, metered, plan } from '../testing/setup.ts';

const attachPath = '/v1/licenses.attach';
const seat = (entity_id: string): object => ({ entity_id, feature_id: 'seats' });
const assign = (api: TestApi, ...entities: object[]): Promise<unknown> =>
  api.ok(attachPath, about({ plan_id: 'editor', entities }));
const release = (api: TestApi, ...entity_ids: string[]): Promise<unknown> =>
  api.ok('/v1/licenses.release', about({ entity_ids }));
const pools = async (api: TestApi): Promise<unknown> => (await create(api)).at('licenses');

/** A customer whose plan offers two seats of a license, and more for $5 each. */
async function withLicenses(): Promise<TestApi> {
  const api = testApi();
  await metered(api, 'messages');
  await metered(api, 'seats', { consumable: false });
  const price = { amount: 5, interval: 'month' };
  const monthly = { reset: { interval: 'month' } };
  await plan(api, 'editor', [{ feature_id: 'messages', included: 50, ...monthly }], { price });
  const licenses = [{ license_plan_id: 'editor', included: 2 }];
  await plan(api, 'studio', [], { price: { amount: 20, interval: 'month' }, licenses });
  await plan(api, 'agency', [], {
    price: { amount: 60, interval: 'month' },
    licenses: [{ ...licenses[0], included: 9 }],
  });
  await create(api);
  await withCard(api);
  await buy(api, 'studio');
  return api;
}

describe('licenses', () => {
  it('come as a pool of seats with a plan', async () => {
    const api = await withLicenses();
    expect(await pools(api)).toEqual([
      {
        license_plan_id: 'editor',
        parent_plan_id: 'studio',
        license_plan_name: 'editor',
        granted: 2,
        usage: 0,
        remaining: 2,
        paid_quantity: 0,
      },
    ]);
  });

  it('are listed with the plan that offers them', async () => {
    const api = await withLicenses();
    const customize = { price: { amount: 4, interval: 'month' } };
    const offer = {
      license_plan_id: 'editor',
      included: 1,
      prepaid_only: true,
      customize,
      metadata: { a: 1 },
    };
    await plan(api, 'firm', [], { licenses: [offer] });
    const listed = await api.ok('/v1/plans.list');
    expect(listed.at('list', 0, 'licenses')).toBeUndefined();
    const included = { license_plan_id: 'editor', version: 1, included: 2, prepaid_only: true };
    expect(listed.at('list', 1, 'licenses')).toEqual([included]);
    expect(listed.at('list', 3, 'licenses')).toMatchObject([{ ...offer, version: 1 }]);
  });

  it('give an entity the balances of the license plan', async () => {
    const api = await withLicenses();
    expect(await assign(api, { ...seat('user_1'), name: 'Grace' })).toMatchObject({
      value: { success: true },
    });
    const found = await api.ok('/v1/entities.get', { customer_id: customer, entity_id: 'user_1' });
    expect(found.at('subscriptions', 0)).toMatchObject({
      plan_id: 'editor',
      scope: 'entity',
      current_period_end: monthEnd,
    });
    expect(found.value).toMatchObject({
      name: 'Grace',
      balances: { messages: { granted: 50 } },
    });
    expect(await pools(api)).toMatchObject([{ usage: 1, remaining: 1 }]);
  });

  it('give seats back', async () => {
    const api = await withLicenses();
    await assign(api, seat('user_1'), seat('user_2'));
    await release(api, 'user_1');
    expect(await pools(api)).toMatchObject([{ usage: 1, remaining: 1 }]);
    const found = await api.ok('/v1/entities.get', { customer_id: customer, entity_id: 'user_1' });
    expect(found.at('balances')).toEqual({});
  });

  it('run out, and assign all or none', async () => {
    const api = await withLicenses();
    const entities = [seat('user_1'), seat('user_2'), seat('user_3')];
    expect(await api.refused(attachPath, about({ plan_id: 'editor', entities }))).toMatchObject({
      status: 400,
      code: 'invalid_request',
      message: 'There are not enough licenses of editor left',
    });
    expect(await pools(api)).toMatchObject([{ usage: 0 }]);
  });

  it('can be bought beyond the included seats', async () => {
    const api = await withLicenses();
    const license_quantities = [{ license_plan_id: 'editor', quantity: 5 }];
    const shown = await api.ok('/v1/billing.preview_update', about({ license_quantities }));
    expect(shown.value).toMatchObject({ intent: 'update_quantity', total: 15, next_cycle: { total: 35 } });
    await api.ok('/v1/billing.update', about({ license_quantities }));
    expect(await pools(api)).toMatchObject([{ granted: 5, paid_quantity: 3 }]);
    api.sandbox.clock.set(monthEnd);
    expect((await invoicesOf(api)).at(-1)).toEqual([35, 'paid']);
  });

  it('can be bought with the plan', async () => {
    const api = await withLicenses();
    const license_quantities = [{ license_plan_id: 'editor', quantity: 11 }];
    expect((await buy(api, 'agency', { license_quantities })).at('invoice', 'total')).toBe(50);
    expect(await pools(api)).toMatchObject([{ parent_plan_id: 'agency', granted: 11, paid_quantity: 2 }]);
  });

  it('cannot be fewer than are assigned', async () => {
    const api = await withLicenses();
    await assign(api, seat('user_1'));
    const license_quantities = [{ license_plan_id: 'editor', quantity: 0 }];
    expect(await api.refused('/v1/billing.update', about({ license_quantities }))).toMatchObject({
      status: 400,
      message: '1 license of editor assigned: release some first',
    });
    await assign(api, seat('user_2'));
    expect(await api.refused('/v1/billing.update', about({ license_quantities }))).toMatchObject({
      message: '2 licenses of editor assigned: release some first',
    });
  });

  it('stay assigned when the next plan offers them too', async () => {
    const api = await withLicenses();
    await assign(api, seat('user_1'));
    await buy(api, 'agency');
    expect(await pools(api)).toMatchObject([{ parent_plan_id: 'agency', granted: 9, usage: 1 }]);
  });

  it('end with their plan', async () => {
    const api = await withLicenses();
    await assign(api, seat('user_1'));
    await api.ok('/v1/billing.update', about({ plan_id: 'studio', cancel_action: 'cancel_immediately' }));
    expect(await pools(api)).toEqual([]);
    expect((await create(api)).at('subscriptions')).toEqual([]);
  });

  it.each<[string, object, number, string]>([
    ['a plan that offers none', { plan_id: 'agency' }, 400, 'invalid_request'],
    ['an unknown plan', { plan_id: 'x' }, 400, 'invalid_request'],
    ['an unknown entity without a feature', { entities: [{ entity_id: 'user_9' }] }, 400, 'invalid_request'],
    ['the same entity twice', { entities: [seat('user_9'), seat('user_9')] }, 400, 'invalid_request'],
    ['an unknown customer', { customer_id: 'x' }, 404, 'customer_not_found'],
  ])('are not assigned for %s', async (_case, rest, status, code) => {
    const api = await withLicenses();
    await assign(api, seat('user_1'));
    const body = { ...about({ plan_id: 'editor', entities: [seat('user_2')] }), ...rest };
    expect(await api.refused(attachPath, body)).toMatchObject({ status, code });
  });

  it('are not taken from who has none', async () => {
    const api = await withLicenses();
    await assign(api, seat('user_1'));
    await release(api, 'user_1');
    const path = '/v1/licenses.release';
    expect(await api.refused(path, about({ entity_ids: ['user_1'] }))).toMatchObject({ status: 400 });
    expect(await api.refused(path, about({ entity_ids: ['user_9'] }))).toMatchObject({ status: 404 });
  });
});
