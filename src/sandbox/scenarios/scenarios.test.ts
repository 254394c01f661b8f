import { describe, expect, it } from 'vitest';
import { createSandbox } from '../create-sandbox.ts';
import { sdkFor, testApi } from '../testing/api.ts';
import { findScenario, scenarios } from './index.ts';
import { proCustomer } from './pro-customer.ts';
import { seatsTeam } from './seats-team.ts';

describe('scenarios', () => {
  it('have ids of their own and a sentence each', () => {
    expect(scenarios.map(({ id }) => id)).toEqual([
      'empty',
      'no-customers',
      'free-customer',
      'pro-customer',
      'busy-customer',
      'credits-customer',
      'ai-credits-customer',
      'seats-team',
      'rewards',
      'shop',
      'add-on-customer',
      'newsroom',
      'card-customer',
      'pay-as-you-go',
      'company',
      'wallet-customer',
    ]);
    for (const { id, sentence } of scenarios) {
      expect(sentence).toMatch(/\.$/);
      expect(findScenario(id)?.sentence).toBe(sentence);
    }
  });

  it.each(
    scenarios
      .filter(({ id }) => id !== 'empty' && id !== 'no-customers')
      .map((scenario) => [scenario.id, scenario] as const),
  )('%s holds what its sentence says', async (_id, scenario) => {
    const { sdk } = testApi({ scenario });
    const { balances } = await sdk.customers.get({ customerId: 'cus_123' });
    for (const { granted, usage } of Object.values(balances)) {
      const numbers = scenario.sentence.replaceAll(',', '');
      if (granted > 0) expect(numbers).toContain(` ${granted} `);
      if (usage > 2) expect(numbers).toContain(`${usage} of them used`);
    }
    expect(Object.keys(balances)).not.toHaveLength(0);
  });

  it('have a past: Ada has been on Pro since the first of the month', async () => {
    const { sdk } = testApi({ scenario: proCustomer });
    const ada = await sdk.customers.get({ customerId: 'cus_123' });
    expect(ada).toMatchObject({
      name: 'Ada Lovelace',
      subscriptions: [
        { planId: 'pro', startedAt: Date.UTC(2025, 11, 1), currentPeriodEnd: Date.UTC(2026, 0, 1) },
      ],
      balances: { messages: { granted: 500, remaining: 380, usage: 120, nextResetAt: Date.UTC(2026, 0, 1) } },
      flags: { sso: { planId: 'pro' } },
    });
  });

  it('are seeded once for every key', async () => {
    const sandbox = createSandbox({ scenario: seatsTeam });
    const use = (key: string): Promise<unknown> =>
      sdkFor(sandbox, key).track({ customerId: 'cus_123', featureId: 'messages', value: 10 });
    await Promise.all([use('am_sk_test_a'), use('am_sk_test_a'), use('am_sk_test_b')]);
    const left = async (key: string): Promise<number | undefined> =>
      (await sdkFor(sandbox, key).customers.get({ customerId: 'cus_123' })).balances['messages']?.remaining;
    expect([await left('am_sk_test_a'), await left('am_sk_test_b')]).toEqual([4980, 4990]);
  });

  it('fail loudly when the API refuses them', async () => {
    const broken = {
      id: 'broken',
      sentence: 'Broken.',
      seed: (api: (path: string, body: unknown) => Promise<unknown>) =>
        api('/v1/customers.get', { customer_id: 'x' }).then(() => undefined),
    };
    const response = await testApi({ scenario: broken }).send('/v1/features.list');
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      message: expect.stringContaining('/v1/customers.get was refused'),
    });
  });

  it('run on a clock that runs', async () => {
    let now = Date.UTC(2030, 4, 17);
    const { sdk } = testApi({ scenario: proCustomer, now: () => now });
    expect((await sdk.customers.get({ customerId: 'cus_123' })).balances['messages']?.remaining).toBe(380);
    now = Date.UTC(2030, 5, 1);
    expect((await sdk.customers.get({ customerId: 'cus_123' })).balances['messages']?.remaining).toBe(500);
  });
});
