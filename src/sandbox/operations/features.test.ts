import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { attach, create, credits, metered, plan } from '../testing/setup.ts';

const month = { interval: 'month' };

describe('features', () => {
  it('creates every type', async () => {
    const { sdk } = testApi();
    expect(await sdk.features.create({ featureId: 'sso', name: 'SSO', type: 'boolean' })).toMatchObject({
      type: 'boolean',
      consumable: false,
      eventNames: [],
      archived: false,
    });
    await sdk.features.create({ featureId: 'messages', name: 'Messages', type: 'metered', consumable: true });
    expect(
      await sdk.features.create({
        featureId: 'credits',
        name: 'Credits',
        type: 'credit_system',
        creditSchema: [{ meteredFeatureId: 'messages', creditCost: 0.2 }],
      }),
    ).toMatchObject({ consumable: true, creditSchema: [{ meteredFeatureId: 'messages', creditCost: 0.2 }] });
    await sdk.features.create({ featureId: 'ai', name: 'AI', type: 'ai_credit_system', defaultMarkup: 20 });
    expect((await sdk.features.list()).list.map(({ id }) => id)).toEqual([
      'sso',
      'messages',
      'credits',
      'ai',
    ]);
  });

  it('shows conditions of credit costs as text', async () => {
    const api = testApi();
    await metered(api, 'messages');
    const created = await api.ok('/v1/features.create', {
      feature_id: 'credits',
      name: 'Credits',
      type: 'credit_system',
      credit_schema: [
        {
          metered_feature_id: 'messages',
          credit_cost: 1,
          dimensions: { large: { match: { size: 4, hd: true }, credit_cost: 5 } },
        },
      ],
    });
    expect(created.at('credit_schema', 0, 'dimensions', 'large', 'match')).toEqual({ size: '4', hd: 'true' });
  });

  it('refuses an id twice with 409', async () => {
    const api = testApi();
    await metered(api, 'messages');
    const body = { feature_id: 'messages', name: 'Again', type: 'boolean' };
    expect(await api.refused('/v1/features.create', body)).toMatchObject({
      status: 409,
      code: 'duplicate_feature_id',
    });
  });

  it.each([
    ['an empty id', { feature_id: '', name: 'A', type: 'boolean' }, 'invalid_inputs'],
    ['metered without consumable', { feature_id: 'a', name: 'A', type: 'metered' }, 'invalid_inputs'],
    ['credits without members', { feature_id: 'a', name: 'A', type: 'credit_system' }, 'invalid_inputs'],
    [
      'credits with no members',
      { feature_id: 'a', name: 'A', type: 'credit_system', credit_schema: [] },
      'invalid_feature',
    ],
    [
      'a schema on a boolean',
      {
        feature_id: 'a',
        name: 'A',
        type: 'boolean',
        credit_schema: [{ metered_feature_id: 'x', credit_cost: 1 }],
      },
      'invalid_feature',
    ],
    [
      'markups on a boolean',
      { feature_id: 'a', name: 'A', type: 'boolean', default_markup: 1 },
      'invalid_feature',
    ],
  ])('refuses %s with 400', async (_case, body, code) => {
    expect(await testApi().refused('/v1/features.create', body)).toMatchObject({ status: 400, code });
  });

  it.each(['seats', 'credits'])('does not take %s into a credit system', async (member) => {
    const api = testApi();
    await metered(api, 'messages');
    await metered(api, 'seats', { consumable: false });
    await credits(api, { messages: 1 });
    const credit_schema = [{ metered_feature_id: member, credit_cost: 1 }];
    const body = { feature_id: 'more', name: 'More', type: 'credit_system', credit_schema };
    expect(await api.refused('/v1/features.create', body)).toMatchObject({ code: 'invalid_feature' });
  });

  it('does not take a feature into a credit system twice', async () => {
    const api = testApi();
    await metered(api, 'messages');
    const cost = { metered_feature_id: 'messages', credit_cost: 1 };
    const body = { feature_id: 'c', name: 'C', type: 'credit_system', credit_schema: [cost, cost] };
    expect(await api.refused('/v1/features.create', body)).toMatchObject({ code: 'invalid_feature' });
  });

  it('changes what is given and keeps the rest', async () => {
    const { sdk } = testApi();
    await sdk.features.create({
      featureId: 'messages',
      name: 'Messages',
      type: 'metered',
      consumable: true,
      eventNames: ['sent'],
    });
    await sdk.features.update({ featureId: 'messages', name: 'Notes', archived: true });
    expect(await sdk.features.get({ featureId: 'messages' })).toMatchObject({
      name: 'Notes',
      archived: true,
      eventNames: ['sent'],
      consumable: true,
    });
  });

  it('changes what a feature is until a customer has it', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await plan(api, 'base', [{ feature_id: 'messages', included: 1, reset: month }]);
    await api.ok('/v1/features.update', { feature_id: 'messages', new_feature_id: 'notes' });
    await create(api);
    await attach(api, 'base');
    for (const change of [{ new_feature_id: 'texts' }, { consumable: false }, { type: 'boolean' }]) {
      const refusal = await api.refused('/v1/features.update', { feature_id: 'notes', ...change });
      expect(refusal).toMatchObject({ status: 400, code: 'invalid_feature' });
    }
  });

  it('refuses an update to an id in use, and of an unknown feature', async () => {
    const api = testApi();
    await metered(api, 'a');
    await metered(api, 'b');
    expect(await api.refused('/v1/features.update', { feature_id: 'a', new_feature_id: 'b' })).toMatchObject({
      status: 409,
      code: 'duplicate_feature_id',
    });
    expect(await api.refused('/v1/features.update', { feature_id: 'c', name: 'C' })).toMatchObject({
      status: 404,
    });
    expect(await api.refused('/v1/features.get', { feature_id: 'c' })).toMatchObject({
      status: 404,
      code: 'feature_not_found',
    });
  });

  it('deletes only what nothing uses', async () => {
    const api = testApi();
    await metered(api, 'messages');
    await credits(api, { messages: 1 });
    expect(await api.refused('/v1/features.delete', { feature_id: 'messages' })).toMatchObject({
      status: 409,
      code: 'invalid_request',
    });
    await api.ok('/v1/features.delete', { feature_id: 'credits' });
    await api.ok('/v1/features.delete', { feature_id: 'messages' });
    expect(await api.refused('/v1/features.delete', { feature_id: 'messages' })).toMatchObject({
      status: 404,
    });
  });
});
