import { describe, expect, it } from 'vitest';
import { testApi, type TestApi } from '../testing/api.ts';
import { create, credits, customer, grant, metered, track, withMessages } from '../testing/setup.ts';

const noon = Date.UTC(2025, 11, 15, 12);
const day = 86_400_000;
const at = (days: number): number => noon - days * day;
const aggregate = (api: TestApi, rest: object = {}): Promise<{ at(...path: (string | number)[]): unknown }> =>
  api.ok('/v1/events.aggregate', { customer_id: customer, feature_id: 'messages', ...rest });

describe('events.list', () => {
  it('lists what was tracked, the newest first, page by page', async () => {
    const api = testApi();
    await withMessages(api);
    await track(api, 'messages', 1, { timestamp: at(2) });
    await track(api, 'messages', 2);
    await track(api, 'messages', 3, { timestamp: at(1) });
    const first = await api.sdk.events.list({ limit: 2 });
    expect(first.list.map(({ id, value }) => [id, value])).toEqual([
      ['evt_2', 2],
      ['evt_3', 3],
    ]);
    const second = await api.sdk.events.list({ startCursor: first.nextCursor ?? '' });
    expect([second.list.map(({ value }) => value), second.nextCursor]).toEqual([[1], null]);
    expect(await api.refused('/v1/events.list', { start_cursor: 'x' })).toMatchObject({
      code: 'invalid_cursor',
    });
  });

  it('filters by customer, entity, feature and time', async () => {
    const api = testApi();
    await withMessages(api);
    await metered(api, 'words');
    await metered(api, 'seats', { consumable: false });
    await create(api, 'cus_2');
    await api.ok('/v1/entities.create', { customer_id: customer, entity_id: 'ada', feature_id: 'seats' });
    await track(api, 'messages', 1, { timestamp: at(3) });
    await track(api, 'words', 2);
    await track(api, 'messages', 3, { entity_id: 'ada' });
    await api.ok('/v1/balances.track', { customer_id: 'cus_2', event_name: 'sent', value: 4 });
    const found = async (filter: object): Promise<number[]> =>
      (await api.sdk.events.list(filter)).list.map(({ value }) => value).toSorted((a, b) => a - b);
    expect(await found({ customerId: customer })).toEqual([1, 2, 3]);
    expect(await found({ entityId: 'ada' })).toEqual([3]);
    expect(await found({ featureId: 'messages' })).toEqual([1, 3, 4]);
    expect(await found({ featureId: ['words', 'messages'] })).toEqual([1, 2, 3, 4]);
    expect(await found({ customRange: { start: at(1) } })).toEqual([2, 3, 4]);
    expect(await found({ customRange: { end: at(1) } })).toEqual([1]);
  });
});

describe('events.aggregate', () => {
  it('adds up in bins without gaps', async () => {
    const api = testApi();
    await withMessages(api);
    await track(api, 'messages', 5, { timestamp: at(2) });
    await track(api, 'messages', 3, { timestamp: at(2) });
    await track(api, 'messages', -1, { timestamp: at(0) });
    const result = await aggregate(api, { custom_range: { start: at(3), end: at(0) } });
    expect(result.at('list')).toEqual([
      { period: Date.UTC(2025, 11, 12), values: { messages: 0 } },
      { period: Date.UTC(2025, 11, 13), values: { messages: 8 } },
      { period: Date.UTC(2025, 11, 14), values: { messages: 0 } },
      { period: Date.UTC(2025, 11, 15), values: { messages: -1 } },
    ]);
    expect(result.at('total')).toEqual({ messages: { count: 3, sum: 7 } });
    expect(result.at('deductions')).toBeUndefined();
  });

  it.each<[object, number]>([
    [{ range: '24h', bin_size: 'hour' }, 25],
    [{ range: '7d' }, 8],
    [{ range: '30d', bin_size: 'week' }, 6],
    [{ range: '90d', bin_size: 'month' }, 4],
    [{ range: '1bc' }, 2],
    [{}, 2],
    [{ range: 'last_cycle' }, 2],
  ])('%j has %i bins', async (rest, bins) => {
    const api = testApi();
    await withMessages(api);
    const result = await api.ok('/v1/events.aggregate', { feature_id: 'messages', ...rest });
    expect(result.at('list')).toHaveLength(bins);
  });

  it('groups by a property, and keeps only so many groups', async () => {
    const api = testApi();
    await withMessages(api);
    for (const [model, value] of [
      ['a', 5],
      ['b', 3],
      ['c', 1],
    ] as const) {
      await track(api, 'messages', value, { properties: { model } });
    }
    await track(api, 'messages', 2);
    const grouped = await aggregate(api, { range: '24h', group_by: 'properties.model' });
    expect(grouped.at('list', 1, 'grouped_values')).toEqual({ messages: { a: 5, b: 3, c: 1 } });
    const few = await aggregate(api, { range: '24h', group_by: 'properties.model', max_groups: 2 });
    expect(few.at('list', 1, 'grouped_values')).toEqual({ messages: { a: 5, b: 3, Other: 1 } });
  });

  it('groups by customer and plan', async () => {
    const api = testApi();
    await withMessages(api);
    await track(api, 'messages', 4);
    const group = async (group_by: string): Promise<unknown> =>
      (await aggregate(api, { range: '24h', group_by })).at('list', 1, 'grouped_values', 'messages');
    expect(await group('$customer_id')).toEqual({ [customer]: 4 });
    expect(await group('$plan_id')).toEqual({ base: 4 });
    expect(await group('$entity_id')).toEqual({});
  });

  it('filters by properties', async () => {
    const api = testApi();
    await withMessages(api);
    await track(api, 'messages', 4, { properties: { model: 'a', fast: true } });
    await track(api, 'messages', 1, { properties: { model: 'b' } });
    const result = await aggregate(api, {
      range: '24h',
      filter_by: { model: 'a', 'properties.fast': 'true' },
    });
    expect(result.at('total', 'messages', 'sum')).toBe(4);
  });

  it('adds several features up', async () => {
    const api = testApi();
    await withMessages(api);
    await track(api, 'messages', 4);
    const result = await aggregate(api, { range: '24h', feature_id: ['messages', 'words'] });
    expect(result.at('total')).toEqual({ messages: { count: 1, sum: 4 }, words: { count: 0, sum: 0 } });
  });

  it('adds up what was taken from balances', async () => {
    const api = testApi();
    await metered(api, 'images');
    await credits(api, { images: 5 });
    await create(api);
    await grant(api, 'images', 2, { balance_id: 'own' });
    await grant(api, 'credits', 100, { balance_id: 'paid', reset: { interval: 'month' } });
    await track(api, 'images', 3);
    await track(api, 'images', 1);
    const result = await aggregate(api, {
      feature_id: 'images',
      range: '24h',
      aggregate_on: 'deducted',
      group_by: '$feature_id',
    });
    expect(result.at('deductions')).toHaveLength(1);
    expect(result.at('deductions', 0)).toEqual({
      period: Date.UTC(2025, 11, 16),
      values: {
        images: {
          feature_type: 'metered',
          deducted: 2,
          events: 1,
          balances: [
            {
              balance_id: 'own',
              entity_id: null,
              plan_id: null,
              reset: { interval: 'one_off', resets_at: null },
              credit_cost: null,
              deducted: 2,
              events: 1,
            },
          ],
        },
        credits: {
          feature_type: 'credit_system',
          deducted: 10,
          events: 2,
          balances: [
            {
              balance_id: 'paid',
              entity_id: null,
              plan_id: null,
              reset: { interval: 'month', resets_at: Date.UTC(2026, 0, 16) },
              credit_cost: 5,
              deducted: 10,
              events: 2,
            },
          ],
        },
      },
      grouped_values: {
        own: { images: { deducted: 2, credit_cost: null } },
        paid: { images: { deducted: 10, credit_cost: 5 } },
      },
    });
  });

  it('is not misled by ids that objects have of themselves', async () => {
    const api = testApi();
    await metered(api, '__proto__');
    await create(api);
    await grant(api, '__proto__', 5, { balance_id: '__proto__' });
    await track(api, '__proto__', 2, { properties: { model: '__proto__' } });
    const found = await api.ok('/v1/customers.get', { customer_id: customer });
    expect(found.at('balances', '__proto__', 'remaining')).toBe(3);
    const body = {
      feature_id: '__proto__',
      range: '24h',
      aggregate_on: 'deducted',
      group_by: 'properties.model',
    };
    const result = await aggregate(api, body);
    expect(result.at('deductions', 0, 'grouped_values', '__proto__', '__proto__', 'deducted')).toBe(2);
    expect(Object.hasOwn(Object.prototype, 'deducted')).toBe(false);
    const none = await aggregate(api, { ...body, group_by: 'properties.constructor' });
    expect(none.at('deductions')).toEqual([]);
  });

  it.each<[string, object]>([
    ['two ranges', { range: '7d', custom_range: { start: 1, end: 2 } }],
    ['a range that ends before it starts', { custom_range: { start: 2, end: 1 } }],
    ['more than five filters', { filter_by: { a: '1', b: '1', c: '1', d: '1', e: '1', f: '1' } }],
    ['a group of features', { group_by: '$feature_id' }],
    ['a filter that is no name', { filter_by: { 'a-b': '1' } }],
    ['a group it does not know', { group_by: 'model' }],
    ['no feature', { feature_id: [] }],
  ])('refuses %s', async (_case, rest) => {
    const body = { customer_id: customer, feature_id: 'messages', ...rest };
    expect(await testApi().refused('/v1/events.aggregate', body)).toMatchObject({
      status: 400,
      code: 'invalid_inputs',
    });
  });
});
