import { describe, expect, it } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';
import { deductions, withCredits } from '../testing/usage.ts';
import {
  balance,
  check,
  create,
  credits,
  customer,
  grant,
  metered,
  track,
  withMessages,
} from '../testing/setup.ts';

describe('credits', () => {
  it('uses up a feature of its own first', async () => {
    const api = testApi();
    await withCredits(api);
    const tracked = await track(api, 'messages', 15);
    expect(deductions(tracked)).toEqual([
      ['own', 5],
      ['credits', 20],
    ]);
    expect(tracked.at('balance', 'feature_id')).toBe('messages');
    expect([
      tracked.at('balances', 'messages', 'remaining'),
      tracked.at('balances', 'credits', 'remaining'),
    ]).toEqual([0, 80]);
  });

  it('shows the credits when only they were drawn from, and null for what is lacking', async () => {
    const api = testApi();
    await withCredits(api, 0);
    const tracked = await track(api, 'messages', 10);
    expect(tracked.at('balance', 'feature_id')).toBe('credits');
    expect(tracked.at('balances', 'messages')).toBeNull();
    expect(tracked.at('balances', 'credits', 'remaining')).toBe(80);
  });

  it('tracks credits directly one to one, without the features they serve', async () => {
    const api = testApi();
    await withCredits(api);
    const tracked = await track(api, 'credits', 7);
    expect([tracked.at('balance', 'remaining'), tracked.at('balances')]).toEqual([93, undefined]);
  });

  it('caps at what the credits pay for', async () => {
    const api = testApi();
    await withCredits(api, 0);
    await track(api, 'images', 50);
    const { balance: left } = await api.sdk.check({ customerId: 'cus_1', featureId: 'credits' });
    expect(left).toMatchObject({ granted: 100, remaining: 0, usage: 100 });
  });

  it('refunds credits at the same rate', async () => {
    const api = testApi();
    await withCredits(api, 0);
    await track(api, 'images', 5);
    await track(api, 'images', -2);
    expect(await balance(api, 'credits')).toEqual([100, 70, 30]);
  });

  it('takes the rate of the most specific dimension, then multipliers', async () => {
    const api = testApi();
    await metered(api, 'images');
    await api.ok('/v1/features.create', {
      feature_id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      credit_schema: [
        {
          metered_feature_id: 'images',
          credit_cost: 1,
          dimensions: {
            large: { match: { size: 'large' }, credit_cost: 4 },
            hd: { match: { size: 'large', hd: true }, credit_cost: 10 },
          },
          multipliers: { rush: { match: { rush: true }, factor: 2, add: 1 } },
        },
      ],
    });
    await create(api);
    await grant(api, 'credits', 1000);
    const used = async (properties: object): Promise<unknown> =>
      (await track(api, 'images', 2, { properties })).at('deductions', 0, 'value');
    expect(await used({})).toBe(2);
    expect(await used({ size: 'large' })).toBe(8);
    expect(await used({ size: 'large', hd: 'true' })).toBe(20);
    expect(await used({ rush: true })).toBe(6);
  });

  it('charges graduated tiers and billing units', async () => {
    const api = testApi();
    await metered(api, 'images');
    const tiers = [
      { to: 2, credit_cost: 10 },
      { to: 'inf', credit_cost: 5 },
    ];
    await api.ok('/v1/features.create', {
      feature_id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      credit_schema: [{ metered_feature_id: 'images', billing_units: 10, tier_behavior: 'graduated', tiers }],
    });
    await create(api);
    await grant(api, 'credits', 1000);
    expect((await track(api, 'images', 40)).at('deductions', 0, 'value')).toBe(30);
  });

  it('checks in credits: the amount is converted and the balance is the credit system’s', async () => {
    const api = testApi();
    await withCredits(api);
    const enough = await check(api, 'messages', 5);
    expect([enough.at('required_balance'), enough.at('balance', 'feature_id')]).toEqual([5, 'messages']);
    const more = await check(api, 'messages', 30);
    expect([more.at('allowed'), more.at('required_balance'), more.at('balance', 'feature_id')]).toEqual([
      true,
      60,
      'credits',
    ]);
    expect((await check(api, 'messages', 51)).at('allowed')).toBe(false);
    expect(more.at('balances')).toBeUndefined();
  });

  it('checks the first credit system that is enough', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await credits(api, { messages: 1 }, 'small');
    await credits(api, { messages: 1 }, 'large');
    await create(api);
    await grant(api, 'small', 5);
    await grant(api, 'large', 50);
    expect((await check(api, 'messages', 3)).at('balance', 'feature_id')).toBe('small');
    expect((await check(api, 'messages', 20)).at('balance', 'feature_id')).toBe('large');
    expect((await check(api, 'messages', 99)).at('balance', 'feature_id')).toBe('small');
  });
});

describe('trackTokens', () => {
  async function withAi(api: TestApi, rest: object = {}): Promise<void> {
    await api.ok('/v1/features.create', { feature_id: 'ai', name: 'AI', type: 'ai_credit_system', ...rest });
    await create(api);
    await grant(api, 'ai', 10);
  }
  const tokens = { customer_id: customer, model_id: 'openai/gpt-4o', input_tokens: 1000, output_tokens: 200 };

  it('takes what the tokens cost in dollars, with the markup', async () => {
    const api = testApi();
    await withAi(api, { default_markup: 20 });
    const tracked = await api.ok('/v1/balances.track_tokens', tokens);
    expect(tracked.at('value')).toBe(0.0054);
    expect(await balance(api, 'ai')).toEqual([10, 9.9946, 0.0054]);
    expect((await api.ok('/v1/events.list')).at('list', 0, 'properties')).toEqual({
      model: 'openai/gpt-4o',
      input_tokens: 1000,
      output_tokens: 200,
      cost: 0.0054,
      base_cost: 0.0045,
      markup: 20,
      markup_source: 'default',
      tier_applied: false,
      rates: {
        input: 2.5,
        output: 10,
        cache_read: 1.25,
        cache_write: 2.5,
        audio_input: 2.5,
        audio_output: 10,
        reasoning: 10,
      },
    });
  });

  it('finds the only AI credit system', async () => {
    const api = testApi();
    await withMessages(api);
    expect(await api.refused('/v1/balances.track_tokens', tokens)).toMatchObject({
      status: 404,
      code: 'feature_not_found',
    });
    expect(
      await api.refused('/v1/balances.track_tokens', { ...tokens, feature_id: 'messages' }),
    ).toMatchObject({
      status: 400,
    });
    for (const id of ['a', 'b']) {
      await api.ok('/v1/features.create', { feature_id: id, name: id, type: 'ai_credit_system' });
      await grant(api, id, 10);
    }
    expect(await api.refused('/v1/balances.track_tokens', tokens)).toMatchObject({ status: 400 });
    expect(
      (await api.ok('/v1/balances.track_tokens', { ...tokens, feature_id: 'b' })).at('balance', 'feature_id'),
    ).toBe('b');
  });

  it('refuses a model without a price', async () => {
    const api = testApi();
    await withAi(api);
    const body = { ...tokens, model_id: 'nobody/nothing' };
    expect(await api.refused('/v1/balances.track_tokens', body)).toMatchObject({ status: 400 });
  });
});
