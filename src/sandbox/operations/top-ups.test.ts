import { describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '../testing/api.ts';
import { about, buy, invoicesOf, withCard } from '../testing/billing.ts';
import { balance, check, create, credits, customer, metered, plan, track } from '../testing/setup.ts';

const price = { amount: 5, interval: 'one_off', billing_method: 'prepaid', billing_units: 100 };
const month = { interval: 'month' };
const rule = { feature_id: 'messages', enabled: true, threshold: 20, quantity: 150 };
const day = 86_400_000;

/** A customer with 100 messages a month, a pack of them to buy for $5, and a rule to buy two. */
async function withRule(rest: object = {}, { card = true, item = {} } = {}): Promise<TestApi> {
  const api = testApi();
  await metered(api, 'messages', { display: { singular: 'message', plural: 'messages' } });
  await plan(api, 'pro', [
    { feature_id: 'messages', included: 100, reset: month },
    { feature_id: 'messages', price: { ...price, ...item } },
  ]);
  await create(api);
  if (card) await withCard(api);
  await buy(api, 'pro', { no_billing_changes: true, redirect_mode: 'never' });
  await setRule(api, rest);
  return api;
}

async function setRule(api: TestApi, rest: object): Promise<void> {
  await api.ok('/v1/customers.update', about({ billing_controls: { auto_topups: [{ ...rule, ...rest }] } }));
}

describe('an auto top-up', () => {
  it('buys whole packs when no more than the threshold is left', async () => {
    const api = await withRule();
    await track(api, 'messages', 79);
    expect(await balance(api, 'messages')).toEqual([100, 21, 79]);
    const answer = await track(api, 'messages', 1);
    expect(answer.at('balance', 'remaining')).toBe(20);
    expect(await balance(api, 'messages')).toEqual([300, 220, 80]);
    const { list } = await api.sdk.invoices.list({ customerId: customer });
    expect(list).toMatchObject([{ total: 10, status: 'paid', planIds: ['pro'] }]);
    expect(list[0]?.items).toMatchObject([{ description: 'pro - 200 messages', quantity: 200 }]);
  });

  it('buys when it is set and for each use, twice in ten minutes at most, and keeps what was bought', async () => {
    const api = await withRule({ threshold: 1000 });
    expect(await balance(api, 'messages')).toEqual([300, 300, 0]);
    await track(api, 'messages', 1);
    await create(api);
    expect(await balance(api, 'messages')).toEqual([500, 499, 1]);
    await check(api, 'messages', 1, { send_event: true });
    expect(await balance(api, 'messages')).toEqual([500, 498, 2]);
    api.sandbox.clock.advance(31 * day);
    expect(await balance(api, 'messages')).toEqual([500, 500, 0]);
  });

  it('makes up for what is owed first', async () => {
    const api = await withRule();
    await track(api, 'messages', 130, { overage_behavior: 'overflow' });
    expect(await balance(api, 'messages')).toEqual([300, 170, 130]);
  });

  it.each([
    ['without a card', {}, { card: false }],
    ['when it is not enabled', { enabled: false }, {}],
    [
      'by volume',
      {},
      { item: { tiers: [{ to: 'inf', amount: 1 }], tier_behavior: 'volume', amount: undefined } },
    ],
    ['when the item is free', {}, { item: { amount: 0 } }],
  ])('buys nothing %s', async (_when, rest, options) => {
    const api = await withRule(rest, options);
    await track(api, 'messages', 100);
    expect(await balance(api, 'messages')).toEqual([100, 0, 100]);
    expect(await invoicesOf(api)).toEqual([]);
  });

  it('sends an invoice when asked to, without a card too', async () => {
    const api = await withRule({ invoice_mode: true }, { card: false });
    await track(api, 'messages', 100);
    expect(await invoicesOf(api)).toEqual([[10, 'open']]);
    expect(await balance(api, 'messages')).toEqual([300, 200, 100]);
  });

  it('watches the credits that usage takes', async () => {
    const api = testApi();
    await metered(api, 'images');
    await credits(api, { images: 5 });
    await plan(api, 'pro', [{ feature_id: 'credits', included: 100, price }]);
    await create(api);
    await withCard(api);
    const feature_quantities = [{ feature_id: 'credits', quantity: 100 }];
    await buy(api, 'pro', { feature_quantities });
    await setRule(api, { feature_id: 'credits' });
    await track(api, 'images', 16);
    expect(await balance(api, 'credits')).toEqual([300, 220, 80]);
  });

  it('gives a time to what expires', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'pro', [{ feature_id: 'messages', price, expiry: { duration: 'day', length: 10 } }]);
    await create(api);
    await withCard(api);
    await buy(api, 'pro', { feature_quantities: [{ feature_id: 'messages', quantity: 100 }] });
    await setRule(api, {});
    api.sandbox.clock.advance(5 * day);
    await track(api, 'messages', 90);
    const found = (await create(api)).at('balances', 'messages', 'breakdown', 0, 'expires_at');
    expect(found).toBe(api.sandbox.clock.now() + 10 * day);
  });

  it('of a plan buys at the price of that plan only', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'packs', [{ feature_id: 'messages', price }], { add_on: true });
    const billing_controls = { auto_topups: [rule] };
    await plan(api, 'pro', [{ feature_id: 'messages', included: 10, reset: month }], { billing_controls });
    await create(api);
    await withCard(api);
    await buy(api, 'packs');
    await buy(api, 'pro');
    await track(api, 'messages', 1);
    expect(await invoicesOf(api)).toEqual([]);
    await setRule(api, {});
    await track(api, 'messages', 1);
    expect(await invoicesOf(api)).toEqual([[10, 'paid']]);
  });
});

describe('a purchase limit', () => {
  const purchase_limit = { interval: 'day', interval_count: 2, limit: 2 };
  const expand = ['billing_controls.auto_topups.purchase_limit'];
  const limitOf = async (api: TestApi): Promise<unknown> =>
    (await api.ok('/v1/customers.get', about({ expand }))).at(
      'billing_controls',
      'auto_topups',
      0,
      'purchase_limit',
    );

  it('stops buying until its interval is over', async () => {
    const api = await withRule({ threshold: 1000, purchase_limit });
    const start = api.sandbox.clock.now();
    for (let time = 0; time < 3; time += 1) await track(api, 'messages', 1);
    expect(await balance(api, 'messages')).toEqual([500, 497, 3]);
    expect(await limitOf(api)).toEqual({ ...purchase_limit, count: 2, next_reset_at: start + 2 * day });
    api.sandbox.clock.advance(2 * day);
    await track(api, 'messages', 1);
    expect(await balance(api, 'messages')).toEqual([700, 696, 4]);
    expect(await limitOf(api)).toMatchObject({ count: 1, next_reset_at: start + 4 * day });
  });

  it('counts from what it is set to', async () => {
    const api = await withRule({ threshold: 1000, purchase_limit: { ...purchase_limit, count: 1 } });
    for (let time = 0; time < 3; time += 1) await track(api, 'messages', 1);
    expect(await invoicesOf(api)).toEqual([[10, 'paid']]);
    expect((await create(api)).at('billing_controls', 'auto_topups', 0, 'purchase_limit')).toEqual(
      purchase_limit,
    );
  });
});
