import { describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '../testing/api.ts';
import { buy, pay } from '../testing/billing.ts';
import { balance, create, metered, plan } from '../testing/setup.ts';

const program = {
  id: 'friends',
  reward_id: 'gift',
  redeem_on: 'customer_creation',
  received_by: 'referrer',
};

/** A program that gives 50 messages, and the customers `ada` and `ben`. */
async function withProgram(rest: Record<string, unknown> = {}): Promise<TestApi> {
  const api = testApi();
  await metered(api, 'messages');
  await plan(api, 'pro', [], { price: { amount: 20, interval: 'month' } });
  await plan(api, 'max', [], { price: { amount: 50, interval: 'month' } });
  await api.ok('/v1/rewards.create', {
    feature_grant: {
      id: 'gift',
      name: 'Gift',
      grants: [{ feature_id: 'messages', included: 50, expiry: null }],
      promo_codes: [],
    },
  });
  await api.ok('/v1/referral_programs.create', { ...program, ...rest });
  await create(api, 'ada');
  await create(api, 'ben', { name: 'Ben', email: 'ben@example.com' });
  return api;
}

async function codeOf(api: TestApi, customerId = 'ada'): Promise<string> {
  return (await api.sdk.referrals.createCode({ customerId, programId: 'friends' })).code;
}
/** Ben pays for a plan. */
async function purchase(api: TestApi, planId: string): Promise<void> {
  const bought = await buy(api, planId, { customer_id: 'ben' });
  if (bought.at('payment_url') !== null) await pay(api, bought.at('payment_url'));
}
const messages = (api: TestApi, id: string): Promise<unknown[]> => balance(api, 'messages', id);
const granted = [50, 50, 0];
const nothing = [undefined, undefined, undefined];

describe('referral programs', () => {
  it('are created, read, changed and deleted', async () => {
    const api = await withProgram({ max_redemptions: 3 });
    const rest = { plan_ids: null, exclude_trial: false, created_at: 1765843200000 };
    const shown = { ...program, max_redemptions: 3, ...rest };
    const id = { referral_program_id: 'friends' };
    expect((await api.ok('/v1/referral_programs.get', id)).value).toEqual(shown);
    expect((await api.ok('/v1/referral_programs.list')).value).toEqual({ list: [shown] });
    const changed = await api.ok('/v1/referral_programs.update', {
      ...id,
      max_redemptions: 4,
      plan_ids: null,
    });
    expect(changed.value).toEqual({ ...shown, max_redemptions: 4 });
    await api.ok('/v1/referral_programs.delete', id);
    expect(await api.refused('/v1/referral_programs.get', id)).toMatchObject({
      status: 404,
      code: 'reward_program_not_found',
    });
  });

  it('refuses an id in use, an unknown reward, and a checkout without plans', async () => {
    const api = await withProgram();
    const path = '/v1/referral_programs.create';
    expect(await api.refused(path, program)).toMatchObject({ status: 400 });
    expect(await api.refused(path, { ...program, id: 'b', reward_id: 'x' })).toMatchObject({
      status: 404,
      code: 'reward_not_found',
    });
    expect(await api.refused(path, { ...program, id: 'b', redeem_on: 'checkout' })).toMatchObject({
      status: 400,
      code: 'invalid_inputs',
    });
    const update = { referral_program_id: 'friends', redeem_on: 'checkout' };
    expect(await api.refused('/v1/referral_programs.update', update)).toMatchObject({ status: 400 });
  });

  it('keeps the reward from being deleted', async () => {
    const api = await withProgram();
    expect(await api.refused('/v1/rewards.delete', { reward_id: 'gift' })).toMatchObject({
      message: 'Reward gift belongs to referral program friends',
    });
  });
});

describe('referrals.createCode', () => {
  it('gives a customer the same code again, and each customer its own', async () => {
    const api = await withProgram();
    const code = await codeOf(api);
    expect(code).toMatch(/^[\dA-Z]{8}$/);
    expect(await codeOf(api)).toBe(code);
    expect(await codeOf(api, 'ben')).not.toBe(code);
  });

  it('knows the program and the customer', async () => {
    const api = await withProgram();
    const path = '/v1/referrals.create_code';
    expect(await api.refused(path, { customer_id: 'ada', program_id: 'x' })).toMatchObject({
      status: 404,
      code: 'reward_not_found',
    });
    expect(await api.refused(path, { customer_id: 'x', program_id: 'friends' })).toMatchObject({
      status: 404,
      code: 'customer_not_found',
    });
  });
});

describe('referrals.redeemCode', () => {
  const redeem = (code: string, customer_id = 'ben'): [string, object] => [
    '/v1/referrals.redeem_code',
    { code, customer_id },
  ];

  it('rewards the referrer at once', async () => {
    const api = await withProgram();
    const redeemed = await api.ok(...redeem(await codeOf(api)));
    expect(redeemed.value).toEqual({ id: 'rr_1', customer_id: 'ben', reward_id: 'gift' });
    expect(await messages(api, 'ada')).toEqual(granted);
    expect(await messages(api, 'ben')).toEqual(nothing);
  });

  it('rewards both', async () => {
    const api = await withProgram({ received_by: 'all' });
    await api.ok(...redeem(await codeOf(api)));
    expect(await messages(api, 'ada')).toEqual(granted);
    expect(await messages(api, 'ben')).toEqual(granted);
  });

  it('waits for a checkout of one of the plans', async () => {
    const api = await withProgram({ redeem_on: 'checkout', plan_ids: ['pro'], max_redemptions: 9 });
    await plan(api, 'other', []);
    await api.ok(...redeem(await codeOf(api)));
    const applied = async (): Promise<unknown> =>
      (await api.ok('/v1/customers.get', { customer_id: 'ada', expand: ['referrals'] })).at('referrals');
    await purchase(api, 'other');
    expect(await messages(api, 'ada')).toEqual(nothing);
    expect(await applied()).toMatchObject([{ reward_applied: false }]);
    await purchase(api, 'pro');
    expect(await messages(api, 'ada')).toEqual(granted);
    expect(await applied()).toEqual([
      {
        program_id: 'friends',
        customer: { id: 'ben', name: 'Ben', email: 'ben@example.com' },
        reward_applied: true,
        created_at: 1765843200000,
      },
    ]);
  });

  it('is not paid twice for two plans', async () => {
    const api = await withProgram({ redeem_on: 'checkout', plan_ids: ['pro', 'max'], max_redemptions: 9 });
    await api.ok(...redeem(await codeOf(api)));
    await purchase(api, 'pro');
    await purchase(api, 'max');
    expect(await messages(api, 'ada')).toEqual(granted);
  });

  it('gives a coupon to the referrer, who has one at a time', async () => {
    const api = await withProgram();
    await api.ok('/v1/rewards.create', {
      coupon: {
        id: 'off',
        name: 'Off',
        type: 'percentage_discount',
        value: 10,
        duration: { type: 'months', length: 2 },
        plan_ids: null,
        promo_codes: [],
      },
    });
    await api.ok('/v1/referral_programs.update', { referral_program_id: 'friends', reward_id: 'off' });
    await api.ok(...redeem(await codeOf(api)));
    await create(api, 'cleo');
    await api.ok(...redeem(await codeOf(api), 'cleo'));
    const body = { customer_id: 'ada', expand: ['rewards'] };
    const shown = { id: 'off', name: 'Off', discount_value: 10, start: 1765843200000 };
    expect((await api.ok('/v1/customers.get', body)).at('rewards', 'discounts')).toMatchObject([
      { ...shown, duration_type: 'months', duration_value: 2, end: Date.UTC(2026, 1, 16) },
    ]);
    api.sandbox.clock.set(Date.UTC(2026, 1, 17));
    expect((await api.ok('/v1/customers.get', body)).at('rewards', 'discounts')).toEqual([]);
  });

  it('refuses an unknown customer, an unknown code, a code that is used up', async () => {
    const api = await withProgram({ max_redemptions: 1 });
    const code = await codeOf(api);
    expect(await api.refused(...redeem(code, 'x'))).toMatchObject({
      status: 404,
      code: 'customer_not_found',
    });
    expect(await api.refused(...redeem('NONE'))).toMatchObject({
      status: 404,
      code: 'referral_code_not_found',
    });
    await api.ok(...redeem(code));
    expect(await api.refused(...redeem(code))).toMatchObject({
      status: 400,
      code: 'referral_code_max_redemptions_reached',
    });
  });

  it('refuses a second code of the program', async () => {
    const api = await withProgram();
    await create(api, 'cleo');
    await api.ok(...redeem(await codeOf(api)));
    expect((await api.refused(...redeem(await codeOf(api, 'cleo')))).code).toBe(
      'customer_already_redeemed_referral_code',
    );
  });

  it('refuses a customer its own code, under any id', async () => {
    const api = await withProgram();
    await create(api, 'one', { fingerprint: 'f' });
    await create(api, 'two', { fingerprint: 'f' });
    const own = { code: 'customer_cannot_redeem_own_code' };
    expect(await api.refused(...redeem(await codeOf(api), 'ada'))).toMatchObject(own);
    expect(await api.refused(...redeem(await codeOf(api, 'one'), 'two'))).toMatchObject(own);
  });

  it('forgets codes with their customer', async () => {
    const api = await withProgram();
    const code = await codeOf(api);
    await api.ok('/v1/customers.delete', { customer_id: 'ada' });
    expect((await api.refused(...redeem(code))).code).toBe('referral_code_not_found');
  });
});
