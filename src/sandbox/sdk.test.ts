import { expect, it } from 'vitest';
import { Autumn, HTTPClient } from 'autumn-js';
import { createSandbox } from './create-sandbox.ts';
import { balanceOperations } from './operations/balances/index.ts';
import { customerOperations } from './operations/customers/index.ts';
import { entityOperations } from './operations/entities/index.ts';
import { eventOperations } from './operations/events/index.ts';
import { featureOperations } from './operations/features/index.ts';
import { planOperations } from './operations/plans/index.ts';

const day = 86_400_000;

it('the published client can tell a whole story, and reach every operation of it', async () => {
  const sandbox = createSandbox();
  const paths = new Set<string>();
  const fetcher = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    paths.add(new URL(request.url).pathname);
    return sandbox.fetch(request);
  };
  const httpClient = new HTTPClient({ fetcher });
  const autumn = new Autumn({ secretKey: 'am_sk_test_story', failOpen: false, httpClient });
  const customerId = 'acme';

  await autumn.features.create({
    featureId: 'messages',
    name: 'Messages',
    type: 'metered',
    consumable: true,
  });
  await autumn.features.create({ featureId: 'seats', name: 'Seats', type: 'metered', consumable: false });
  await autumn.features.create({ featureId: 'ai', name: 'AI credits', type: 'ai_credit_system' });
  await autumn.features.create({ featureId: 'beta', name: 'Beta', type: 'boolean' });
  await autumn.features.update({ featureId: 'messages', eventNames: ['message_sent'] });
  expect((await autumn.features.get({ featureId: 'messages' })).eventNames).toEqual(['message_sent']);
  await autumn.features.delete({ featureId: 'beta' });
  expect((await autumn.features.list()).list).toHaveLength(3);

  await autumn.plans.create({
    planId: 'team',
    name: 'Team',
    autoEnable: true,
    items: [
      { featureId: 'messages', included: 100, reset: { interval: 'month' } },
      { featureId: 'seats', included: 2 },
      { featureId: 'ai', included: 5, reset: { interval: 'month' } },
    ],
  });
  await autumn.plans.create({ planId: 'old', name: 'Old' });
  await autumn.plans.update({ planId: 'old', name: 'Older' });
  expect((await autumn.plans.get({ planId: 'old' })).name).toBe('Older');
  await autumn.plans.delete({ planId: 'old' });
  expect((await autumn.plans.list({})).list.map(({ id }) => id)).toEqual(['team']);

  await autumn.customers.getOrCreate({ customerId, name: 'Acme' });
  await autumn.customers.update({ customerId, email: 'acme@example.com' });
  expect((await autumn.customers.list({ search: 'acme@' })).list).toHaveLength(1);

  await autumn.entities.create({ customerId, entityId: 'ada', name: 'Ada', featureId: 'seats' });
  await autumn.entities.create({ customerId, entityId: 'alan', name: 'Alan', featureId: 'seats' });
  await autumn.entities.update({ customerId, entityId: 'ada', billingControls: { usageLimits: [] } });
  await autumn.entities.delete({ customerId, entityId: 'alan' });
  expect((await autumn.entities.list({ customerId })).list).toHaveLength(1);
  expect((await autumn.entities.get({ customerId, entityId: 'ada' })).balances['seats']?.usage).toBe(1);

  await autumn.balances.create({ customerId, featureId: 'messages', includedGrant: 20, balanceId: 'gift' });
  await autumn.balances.update({ customerId, featureId: 'messages', balanceId: 'gift', remaining: 15 });
  const lock = { lockId: 'reply', enabled: true as const };
  const reserved = await autumn.check({ customerId, featureId: 'messages', requiredBalance: 40, lock });
  expect(reserved).toMatchObject({ allowed: true, balance: { remaining: 75 } });
  await autumn.balances.finalize({ lockId: 'reply', action: 'confirm', overrideValue: 30 });
  const tracked = await autumn.track({ customerId, eventName: 'message_sent', value: 5, entityId: 'ada' });
  expect(tracked).toMatchObject({ value: 5, balance: { granted: 120, remaining: 80, usage: 40 } });
  await autumn.batchTrack([{ customerId, featureId: 'messages', value: 10 }]);
  await autumn.trackTokens({ customerId, modelId: 'openai/gpt-4o', inputTokens: 1_000_000, outputTokens: 0 });
  await autumn.balances.delete({ customerId, balanceId: 'gift' });

  const { list } = await autumn.events.list({ customerId });
  expect(list.map(({ featureId, value }) => [featureId, value])).toEqual([
    ['ai', 2.5],
    ['messages', 10],
    ['message_sent', 5],
    ['messages', -10],
    ['messages', 40],
  ]);
  const { total } = await autumn.events.aggregate({ customerId, featureId: 'messages', range: '24h' });
  expect(total['messages']).toEqual({ count: 4, sum: 45 });

  await autumn.customers.advanceTestClock({ customerId, frozenTime: sandbox.clock.now() + 40 * day });
  const acme = await autumn.customers.get({ customerId });
  expect(acme.balances['messages']).toMatchObject({ granted: 100, remaining: 100, usage: 0 });
  expect(acme.balances['seats']).toMatchObject({ granted: 2, remaining: 1, usage: 1 });
  await autumn.customers.delete({ customerId });

  const told = [
    ...featureOperations,
    ...planOperations,
    ...customerOperations,
    ...entityOperations,
    ...balanceOperations,
    ...eventOperations,
  ];
  expect([...paths].toSorted()).toEqual(told.map(({ path }) => path).toSorted());
});
