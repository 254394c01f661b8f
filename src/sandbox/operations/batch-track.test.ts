import { describe, expect, it } from 'vitest';
import { testApi } from '../testing/api.ts';
import { balance, customer, withMessages } from '../testing/setup.ts';

describe('batchTrack', () => {
  it('answers 202 and drops what cannot be', async () => {
    const api = testApi();
    await withMessages(api, 100);
    const response = await api.send('/v1/balances.batch_track', [
      { customer_id: customer, feature_id: 'messages', value: 3 },
      { customer_id: 'nobody', feature_id: 'messages', value: 3 },
      { customer_id: customer, event_name: 'sent', value: 4 },
    ]);
    expect([response.status, await response.json()]).toEqual([202, { success: true }]);
    expect(await balance(api, 'messages')).toEqual([100, 93, 7]);
  });

  it('refuses the whole batch for an unknown feature', async () => {
    const api = testApi();
    await withMessages(api, 100);
    const batch = [
      { customer_id: customer, feature_id: 'messages' },
      { customer_id: customer, feature_id: 'nothing' },
    ];
    expect(await api.refused('/v1/balances.batch_track', batch)).toMatchObject({ status: 404 });
    expect(await balance(api, 'messages')).toEqual([100, 100, 0]);
  });

  it('takes 1 to 1000 entries', async () => {
    const api = testApi();
    await withMessages(api, 100);
    const entries = Array.from({ length: 1001 }, () => ({ customer_id: customer, feature_id: 'messages' }));
    expect(await api.refused('/v1/balances.batch_track', [])).toMatchObject({ status: 400 });
    expect(await api.refused('/v1/balances.batch_track', entries)).toMatchObject({ status: 400 });
  });

  it('works through the published client', async () => {
    const { sdk, ...rest } = testApi();
    await withMessages({ sdk, ...rest });
    expect(await sdk.batchTrack([{ customerId: customer, featureId: 'messages' }])).toEqual({
      success: true,
    });
  });
});
