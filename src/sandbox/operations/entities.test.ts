import { describe, expect, it } from 'vitest';
import { testApi, type Json, type TestApi } from '../testing/api.ts';
import { attach, balance, check, create, customer, grant, metered, plan, track } from '../testing/setup.ts';

const month = { interval: 'month' };
const entity = (api: TestApi, id = 'ada', rest: object = {}): Promise<Json> =>
  api.ok('/v1/entities.create', { customer_id: customer, entity_id: id, feature_id: 'seats', ...rest });

/** A customer on a free plan with 2 seats and 100 messages. */
async function withTeam(api: TestApi): Promise<void> {
  await metered(api, 'messages');
  await metered(api, 'seats', { consumable: false });
  await plan(api, 'team', [
    { feature_id: 'seats', included: 2 },
    { feature_id: 'messages', included: 100, reset: month },
  ]);
  await plan(api, 'personal', [{ feature_id: 'messages', included: 10, reset: month }], {
    group: 'personal',
  });
  await create(api);
  await attach(api, 'team');
}

describe('entities', () => {
  it('take a seat each, and may be more than there are seats when those are free', async () => {
    const api = testApi();
    await withTeam(api);
    expect((await entity(api, 'ada', { name: 'Ada' })).value).toMatchObject({
      id: 'ada',
      name: 'Ada',
      customer_id: customer,
      feature_id: 'seats',
      env: 'sandbox',
      subscriptions: [{ plan_id: 'team', scope: 'customer' }],
      purchases: [],
      flags: {},
      balances: { seats: { usage: 1 }, messages: { remaining: 100 } },
    });
    for (const id of ['grace', 'alan']) await entity(api, id);
    expect(await balance(api, 'seats')).toEqual([2, 0, 3]);
    await api.ok('/v1/entities.delete', { customer_id: customer, entity_id: 'alan' });
    expect(await balance(api, 'seats')).toEqual([2, 0, 2]);
  });

  it('create their customer, unlike check and track', async () => {
    const api = testApi();
    await metered(api, 'seats', { consumable: false });
    await plan(api, 'free', [{ feature_id: 'seats', included: 1 }], { auto_enable: true });
    await entity(api, 'ada', { customer_data: { name: 'Acme' } });
    expect((await create(api)).value).toMatchObject({ name: 'Acme', balances: { seats: { usage: 1 } } });
  });

  it('count as used seats of a plan that comes later, and override what was tracked', async () => {
    const api = testApi();
    await withTeam(api);
    await plan(api, 'large', [{ feature_id: 'seats', included: 10 }]);
    await entity(api);
    await track(api, 'seats', 4);
    expect(await balance(api, 'seats')).toEqual([2, 0, 5]);
    await attach(api, 'large');
    expect(await balance(api, 'seats')).toEqual([10, 9, 1]);
  });

  it.each<[string, object, number, string]>([
    ['one twice', { entity_id: 'ada' }, 409, 'entity_already_exists'],
    ['an unknown feature', { entity_id: 'x', feature_id: 'nothing' }, 404, 'feature_not_found'],
    ['a feature that is used up', { entity_id: 'x', feature_id: 'messages' }, 400, 'invalid_request'],
  ])('refuse %s', async (_case, body, status, code) => {
    const api = testApi();
    await withTeam(api);
    await entity(api);
    const full = { customer_id: customer, feature_id: 'seats', ...body };
    expect(await api.refused('/v1/entities.create', full)).toMatchObject({ status, code });
    expect(await balance(api, 'seats')).toEqual([2, 1, 1]);
  });

  it('are found with or without their customer', async () => {
    const api = testApi();
    await withTeam(api);
    await entity(api);
    expect((await api.ok('/v1/entities.get', { entity_id: 'ada' })).at('customer_id')).toBe(customer);
    await entity(api, 'ada', { customer_id: 'cus_2' });
    expect(await api.refused('/v1/entities.get', { entity_id: 'ada' })).toMatchObject({
      status: 400,
      code: 'entity_id_required',
    });
    const second = await api.ok('/v1/entities.get', { entity_id: 'ada', customer_id: 'cus_2' });
    expect(second.at('customer_id')).toBe('cus_2');
    expect(await api.refused('/v1/entities.get', { entity_id: 'x', customer_id: 'nobody' })).toMatchObject({
      status: 404,
      code: 'entity_not_found',
    });
  });

  it('have plans and balances of their own, and share their customer’s', async () => {
    const api = testApi();
    await withTeam(api);
    await entity(api);
    await entity(api, 'grace');
    await attach(api, 'personal', { entity_id: 'ada' });
    const ada = await api.ok('/v1/entities.get', { customer_id: customer, entity_id: 'ada' });
    expect(ada.value).toMatchObject({
      subscriptions: [
        { plan_id: 'personal', scope: 'entity' },
        { plan_id: 'team', scope: 'customer' },
      ],
      balances: { messages: { granted: 110, breakdown: [{ plan_id: 'personal' }, { plan_id: 'team' }] } },
    });
    const grace = await api.ok('/v1/entities.get', { customer_id: customer, entity_id: 'grace' });
    expect(grace.at('balances', 'messages', 'granted')).toBe(100);
    const whole = await create(api);
    expect(whole.at('subscriptions', 1)).toMatchObject({ plan_id: 'personal', scope: 'entity' });
    expect(whole.at('balances', 'messages')).toMatchObject({ granted: 110, remaining: 110 });
    expect(whole.at('balances', 'messages', 'breakdown', 1)).toBeUndefined();
  });

  it('use their own balance before the shared one', async () => {
    const api = testApi();
    await withTeam(api);
    await entity(api);
    await grant(api, 'messages', 5, { entity_id: 'ada', balance_id: 'own' });
    const tracked = await track(api, 'messages', 8, { entity_id: 'ada' });
    expect(tracked.value).toMatchObject({
      entity_id: 'ada',
      deductions: [
        { balance_id: 'own', value: 5 },
        { balance_id: 'cus_ent_2', value: 3 },
      ],
    });
    // What is used up, and belongs to no plan, is not shown any more.
    expect(await balance(api, 'messages')).toEqual([100, 97, 3]);
  });

  it('keep what is theirs: a customer is not allowed what it sees of them', async () => {
    const api = testApi();
    await withTeam(api);
    await entity(api);
    await grant(api, 'messages', 500, { entity_id: 'ada' });
    const whole = await check(api, 'messages', 200);
    expect([whole.at('allowed'), whole.at('balance', 'remaining')]).toEqual([false, 600]);
    expect((await check(api, 'messages', 200, { entity_id: 'ada' })).value).toMatchObject({
      allowed: true,
      entity_id: 'ada',
    });
    await track(api, 'messages', 300);
    expect(await balance(api, 'messages')).toEqual([600, 500, 100]);
  });

  it('have usage limits of their own, in the place of their customer’s', async () => {
    const api = testApi();
    await withTeam(api);
    await entity(api);
    const limit = (most: number): object => ({
      usage_limits: [{ feature_id: 'messages', limit: most, interval: 'month' }],
    });
    const updated = await api.ok('/v1/entities.update', {
      customer_id: customer,
      entity_id: 'ada',
      billing_controls: limit(5),
    });
    expect(updated.at('billing_controls', 'usage_limits', 0)).toMatchObject({ limit: 5, usage: 0 });
    await track(api, 'messages', 20, { entity_id: 'ada' });
    expect(await balance(api, 'messages')).toEqual([100, 95, 5]);
    await track(api, 'messages', 20);
    expect(await balance(api, 'messages')).toEqual([100, 75, 25]);
    await api.ok('/v1/customers.update', { customer_id: customer, billing_controls: limit(30) });
    await track(api, 'messages', 50);
    expect(await balance(api, 'messages')).toEqual([100, 45, 55]);
    // The customer has reached its limit, the entity its own; a higher one lets the entity go on alone.
    await api.ok('/v1/entities.update', {
      customer_id: customer,
      entity_id: 'ada',
      billing_controls: limit(8),
    });
    await track(api, 'messages', 20, { entity_id: 'ada' });
    await track(api, 'messages', 20);
    expect(await balance(api, 'messages')).toEqual([100, 42, 58]);
  });

  it('give their seat and plans back when they are deleted, and leave what they locked used', async () => {
    const api = testApi();
    await withTeam(api);
    await entity(api);
    await attach(api, 'personal', { entity_id: 'ada' });
    const lock = { lock_id: 'l', enabled: true };
    await check(api, 'messages', 30, { entity_id: 'ada', lock });
    expect((await api.ok('/v1/entities.delete', { entity_id: 'ada' })).value).toEqual({ success: true });
    expect(await balance(api, 'messages')).toEqual([100, 80, 20]);
    expect(await api.refused('/v1/balances.finalize', { lock_id: 'l', action: 'release' })).toMatchObject({
      status: 404,
      code: 'entity_not_found',
    });
    expect(await balance(api, 'seats')).toEqual([2, 2, 0]);
    expect((await create(api)).at('subscriptions', 1)).toBeUndefined();
    expect(await api.refused('/v1/entities.delete', { entity_id: 'ada' })).toMatchObject({ status: 404 });
  });

  it('are listed, the newest first', async () => {
    const api = testApi();
    await withTeam(api);
    for (const id of ['ada', 'grace', 'alan']) await entity(api, id, { name: `${id} of Acme` });
    await entity(api, 'linus', { customer_id: 'cus_2' });
    const list = async (body: object): Promise<unknown[]> =>
      (await api.sdk.entities.list(body)).list.map(({ id }) => id);
    expect(await list({})).toEqual(['linus', 'alan', 'grace', 'ada']);
    expect(await list({ customerId: customer, search: 'gra' })).toEqual(['grace']);
    const first = await api.sdk.entities.list({ customerId: customer, limit: 2 });
    expect(await list({ customerId: customer, startCursor: first.nextCursor ?? '' })).toEqual(['ada']);
  });
});

describe('a shared pool that is disabled', () => {
  const withoutPool = async (): Promise<TestApi> => {
    const api = testApi();
    await withTeam(api);
    await entity(api);
    await api.ok('/v1/customers.update', { customer_id: customer, config: { disable_pooled_balance: true } });
    return api;
  };
  const ada = { entity_id: 'ada' };

  it('keeps entities off the balances of their customer', async () => {
    const api = await withoutPool();
    expect((await check(api, 'messages', 1, ada)).value).toMatchObject({ allowed: false, balance: null });
    await track(api, 'messages', 5, ada);
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
    const found = await api.ok('/v1/entities.get', { customer_id: customer, ...ada });
    expect(found.at('balances')).toEqual({});
    await track(api, 'messages', 5);
    expect(await balance(api, 'messages')).toEqual([100, 95, 5]);
  });

  it('leaves them what is their own', async () => {
    const api = await withoutPool();
    await attach(api, 'personal', ada);
    expect((await check(api, 'messages', 10, ada)).at('allowed')).toBe(true);
    expect((await check(api, 'messages', 11, ada)).at('allowed')).toBe(false);
  });

  it('is not changed through an entity', async () => {
    const api = await withoutPool();
    const change = { customer_id: customer, feature_id: 'messages', ...ada };
    await api.ok('/v1/balances.update', { ...change, remaining: 1 });
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
    expect(await api.refused('/v1/balances.delete', change)).toMatchObject({ status: 404 });
  });
});
