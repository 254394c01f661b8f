import { describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '../testing/api.ts';
import { attach, balance, check, create, metered, plan } from '../testing/setup.ts';

const coupon = {
  id: 'launch',
  name: 'Launch',
  type: 'percentage_discount',
  value: 20,
  duration: { type: 'months', length: 3 },
  plan_ids: null,
  promo_codes: [{ code: 'LAUNCH20' }],
};
const gift = {
  id: 'gift',
  name: 'Gift',
  grants: [{ feature_id: 'messages', included: 100, expiry: null }],
  promo_codes: [{ code: 'GIFT', max_uses: null }],
};

async function withGift(rest: Record<string, unknown> = {}): Promise<TestApi> {
  const api = testApi();
  await metered(api, 'messages');
  await api.ok('/v1/rewards.create', { feature_grant: { ...gift, ...rest } });
  await create(api);
  return api;
}
const redeem = (code: string, customer_id = 'cus_1'): [string, object] => [
  '/v1/rewards.redeem',
  { code, customer_id },
];

describe('rewards.create', () => {
  it('creates a coupon as it was given', async () => {
    const created = await testApi().ok('/v1/rewards.create', { coupon });
    expect(created.value).toEqual({
      coupon: {
        ...coupon,
        promo_codes: [{ code: 'LAUNCH20', global_max_redemption: null, first_time_transaction: false }],
        created_at: 1765843200000,
      },
    });
  });

  it('creates a feature grant as it was given', async () => {
    const api = testApi();
    await metered(api, 'messages');
    const created = await api.ok('/v1/rewards.create', { feature_grant: gift });
    expect(created.value).toEqual({ feature_grant: { ...gift, created_at: 1765843200000 } });
  });

  it.each([
    ['nothing', {}, 'invalid_inputs', 'Provide exactly one of coupon or feature_grant'],
    ['both', { coupon, feature_grant: gift }, 'invalid_inputs', 'Provide exactly one'],
    ['more than all of a price', { coupon: { ...coupon, value: 101 } }, 'invalid_inputs', 'more than 100'],
    [
      'months without a number',
      { coupon: { ...coupon, duration: { type: 'months', length: null } } },
      'invalid_inputs',
      'coupon.duration.length',
    ],
    [
      'a length of forever',
      { coupon: { ...coupon, duration: { type: 'forever', length: 2 } } },
      'invalid_inputs',
      'coupon.duration.length',
    ],
    [
      'an unknown plan',
      { coupon: { ...coupon, plan_ids: ['pro'] } },
      'invalid_request',
      'there is no plan pro',
    ],
    ['an unknown feature', { feature_grant: gift }, 'feature_not_found', 'Feature messages not found'],
    [
      'a code that is there twice',
      { coupon: { ...coupon, promo_codes: [{ code: 'A' }, { code: 'A' }] } },
      'invalid_inputs',
      'promo_codes: A is there twice',
    ],
  ])('refuses %s', async (_what, body, code, message) => {
    const refusal = await testApi().refused('/v1/rewards.create', body);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(message);
  });

  it('wants no number for a boolean feature, and one for any other', async () => {
    const api = testApi();
    await api.ok('/v1/features.create', { feature_id: 'sso', name: 'SSO', type: 'boolean' });
    const grants = [{ feature_id: 'sso', included: 1, expiry: null }];
    const refusal = await api.refused('/v1/rewards.create', { feature_grant: { ...gift, grants } });
    expect(refusal.message).toBe('feature_grant.grants: included must be null for feature sso');
  });

  it('refuses an id and a promo code that are in use', async () => {
    const api = testApi();
    await api.ok('/v1/rewards.create', { coupon });
    expect(await api.refused('/v1/rewards.create', { coupon })).toMatchObject({
      code: 'duplicate_reward_id',
    });
    expect(await api.refused('/v1/rewards.create', { coupon: { ...coupon, id: 'other' } })).toMatchObject({
      code: 'duplicate_promo_code',
    });
  });
});

describe('rewards.get, list, update and delete', () => {
  it('lists each kind by itself', async () => {
    const api = await withGift();
    await api.ok('/v1/rewards.create', { coupon });
    const list = await api.sdk.rewards.list();
    expect(list.coupons.map(({ id }) => id)).toEqual(['launch']);
    expect(list.featureGrants.map(({ id }) => id)).toEqual(['gift']);
    expect((await api.sdk.rewards.get({ rewardId: 'gift' })).featureGrant?.name).toBe('Gift');
  });

  it('changes what is given, and leaves the rest', async () => {
    const api = testApi();
    await api.ok('/v1/rewards.create', { coupon });
    const updated = await api.ok('/v1/rewards.update', { reward_id: 'launch', coupon: { name: 'Start' } });
    expect(updated.at('coupon')).toMatchObject({ name: 'Start', value: 20 });
    expect(updated.at('coupon', 'promo_codes', 0, 'code')).toBe('LAUNCH20');
  });

  it('never changes the kind', async () => {
    const api = testApi();
    await api.ok('/v1/rewards.create', { coupon });
    const body = { reward_id: 'launch', feature_grant: { name: 'x' } };
    expect((await api.refused('/v1/rewards.update', body)).message).toBe(
      'Reward launch is a coupon: give coupon',
    );
  });

  it('keeps the count of a promo code that stays', async () => {
    const api = await withGift({ promo_codes: [{ code: 'GIFT', max_uses: 1 }] });
    await api.ok(...redeem('GIFT'));
    await api.ok('/v1/rewards.update', {
      reward_id: 'gift',
      feature_grant: { promo_codes: [{ code: 'GIFT', max_uses: 1 }] },
    });
    await create(api, 'cus_2');
    expect((await api.refused(...redeem('GIFT', 'cus_2'))).code).toBe(
      'referral_code_max_redemptions_reached',
    );
  });

  it('deletes, and does not find what is gone', async () => {
    const api = await withGift();
    await api.ok(...redeem('GIFT'));
    expect((await api.ok('/v1/rewards.delete', { reward_id: 'gift' })).value).toEqual({ success: true });
    expect(await api.refused('/v1/rewards.get', { reward_id: 'gift' })).toMatchObject({
      status: 404,
      code: 'reward_not_found',
    });
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
  });
});

describe('rewards.redeemCode', () => {
  it('grants units beside those of plans', async () => {
    const api = await withGift();
    await plan(api, 'base', [{ feature_id: 'messages', included: 10, reset: { interval: 'month' } }]);
    await attach(api, 'base');
    expect((await api.ok(...redeem('GIFT'))).value).toEqual({
      reward_id: 'gift',
      entitlements_granted: [{ feature_id: 'messages', balance: 100 }],
    });
    expect(await balance(api, 'messages')).toEqual([110, 110, 0]);
  });

  it('grants units that expire', async () => {
    const expiry = { type: 'day', length: 2 };
    const api = await withGift({ grants: [{ feature_id: 'messages', included: 5, expiry }] });
    await api.ok(...redeem('GIFT'));
    expect((await check(api, 'messages')).at('allowed')).toBe(true);
    api.sandbox.clock.advance(2 * 86_400_000);
    expect((await check(api, 'messages')).at('allowed')).toBe(false);
  });

  it('grants a boolean feature as a flag', async () => {
    const api = testApi();
    await api.ok('/v1/features.create', { feature_id: 'sso', name: 'SSO', type: 'boolean' });
    const grants = [{ feature_id: 'sso', included: null, expiry: null }];
    await api.ok('/v1/rewards.create', { feature_grant: { ...gift, grants } });
    await create(api);
    expect((await api.ok(...redeem('GIFT'))).at('entitlements_granted')).toEqual([
      { feature_id: 'sso', balance: 0 },
    ]);
    expect((await check(api, 'sso')).at('allowed')).toBe(true);
  });

  it('grants once per customer', async () => {
    const api = await withGift();
    await api.ok(...redeem('GIFT'));
    expect(await api.refused(...redeem('GIFT'))).toMatchObject({
      status: 400,
      code: 'customer_already_redeemed_referral_code',
    });
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
  });

  it('knows neither other codes nor other customers, and leaves coupons to billing', async () => {
    const api = await withGift();
    await api.ok('/v1/rewards.create', { coupon });
    expect(await api.refused(...redeem('NONE'))).toMatchObject({ status: 404, code: 'reward_not_found' });
    expect(await api.refused(...redeem('GIFT', 'x'))).toMatchObject({
      status: 404,
      code: 'customer_not_found',
    });
    expect(await api.refused(...redeem('LAUNCH20'))).toMatchObject({ status: 400, code: 'invalid_reward' });
  });
});
