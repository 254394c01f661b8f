import { expect, test } from 'vitest';
import { create, createSandbox, defaultNow, environment, findScenario, scenarios } from '../index.ts';
import { travelTo } from './clock.ts';
import { settledCopy } from './settled-copy.ts';

const day = 86_400_000;
const newYear = Date.UTC(2026, 0, 1);
const ada = { customer_id: 'cus_123' };

type Sandbox = Required<ReturnType<typeof create>>;

/** A sandbox with a scenario, and how its API is called. */
function open(scenario: string): { sandbox: Sandbox; call(path: string, body: object): Promise<unknown> } {
  const sandbox = create({ scenario });
  const { state, clock } = sandbox;
  if (state === undefined || clock === undefined) throw new Error('The sandbox tells nothing of itself.');
  return {
    sandbox: { ...sandbox, state, clock },
    async call(path, body) {
      const response = await sandbox.fetch(
        new Request(`https://api.useautumn.com/v1/${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${environment.AUTUMN_SECRET_KEY}` },
          body: JSON.stringify(body),
        }),
      );
      expect(response.status).toBeLessThan(300);
      return response.json();
    },
  };
}

/** Facts of a thing of a group, by its name. */
async function facts(sandbox: Sandbox, group: string, name: string): Promise<unknown> {
  const groups = await sandbox.state();
  const item = groups.find((one) => one.name === group)?.items.find((one) => one.name === name);
  return item && Object.fromEntries(item.facts);
}

async function names(sandbox: Sandbox, group: string): Promise<unknown> {
  return (await sandbox.state()).find((one) => one.name === group)?.items.map(({ name }) => name);
}

test('what is used is told', async () => {
  const { sandbox, call } = open('pro-customer');
  expect(await facts(sandbox, 'Balances', 'Messages')).toMatchObject({ Used: '120', Remaining: '380' });
  await call('balances.track', { ...ada, feature_id: 'messages', value: 30 });
  expect(await facts(sandbox, 'Balances', 'Messages')).toEqual({
    Granted: '500',
    Used: '150',
    Remaining: '350',
    'Next reset': '1 January 2026',
  });
});

test('a plan, its invoice and what it grants are told when a customer gets it', async () => {
  const { sandbox, call } = open('card-customer');
  expect(await names(sandbox, 'Subscriptions')).toEqual(['Pro']);
  await call('billing.attach', { ...ada, plan_id: 'team' });
  expect(await names(sandbox, 'Subscriptions')).toEqual(['Team']);
  expect(await names(sandbox, 'Invoices')).toHaveLength(2);
  expect(await facts(sandbox, 'Balances', 'Messages')).toMatchObject({ Granted: '5,000' });
});

test('at the next reset a balance is full again, and a period is paid for', async () => {
  const { sandbox, call } = open('pro-customer');
  const [next] = await sandbox.clock.moments();
  expect(next).toEqual({ time: newYear, label: 'End of the period of Pro, next reset of Messages' });
  await sandbox.clock.travel(newYear);
  expect(sandbox.clock.now()).toBe(newYear);
  expect(await facts(sandbox, 'Balances', 'Messages')).toMatchObject({ Remaining: '500', Used: '0' });
  expect(await names(sandbox, 'Invoices')).toEqual(['$20.00 on 1 December 2025', '$20.00 on 1 January 2026']);
  expect(await call('customers.get', ada)).toMatchObject({ balances: { messages: { remaining: 500 } } });
});

test('the end of a trial is a moment, and what comes of it is told', async () => {
  const { sandbox, call } = open('card-customer');
  await call('plans.create', {
    plan_id: 'studio',
    name: 'Studio',
    price: { amount: 80, interval: 'month' },
    free_trial: { duration_length: 14, duration_type: 'day', card_required: true },
    items: [{ feature_id: 'messages', included: 9_000, reset: { interval: 'month' } }],
  });
  await call('billing.attach', { ...ada, plan_id: 'studio' });
  expect(await facts(sandbox, 'Subscriptions', 'Studio')).toMatchObject({
    Status: 'on trial',
    'Trial ends': '30 December 2025',
  });
  const end = (await sandbox.clock.moments()).find(({ label }) =>
    label.startsWith('End of the trial of Studio'),
  );
  expect(end?.time).toBe(defaultNow + 14 * day);
  await sandbox.clock.travel(end?.time ?? 0);
  expect(await facts(sandbox, 'Subscriptions', 'Studio')).toMatchObject({ Status: 'active' });
  expect(await names(sandbox, 'Invoices')).toContain('$80.00 on 30 December 2025');
});

test('what has to be paid first waits on a page', async () => {
  const { sandbox, call } = open('free-customer');
  await call('billing.attach', { ...ada, plan_id: 'pro' });
  const [page] = (await sandbox.state()).find(({ name }) => name === 'Payment pages')?.items ?? [];
  expect(Object.fromEntries(page?.facts ?? [])).toMatchObject({ 'Waits to do': 'billing.attach' });
  expect(await names(sandbox, 'Subscriptions')).toEqual(['Free']);
});

test('a plan that is cancelled ends with its period, and that is told once', async () => {
  const { sandbox, call } = open('pro-customer');
  await call('billing.update', { ...ada, plan_id: 'pro', cancel_action: 'cancel_end_of_cycle' });
  expect((await sandbox.clock.moments())[0]?.label).toBe('End of Pro, start of Free, next reset of Messages');
});

test('what people and things have of their own is told apart', async () => {
  const { sandbox, call } = open('seats-team');
  await call('balances.create', { ...ada, entity_id: 'user_456', feature_id: 'messages', included_grant: 7 });
  expect(await facts(sandbox, 'Balances', 'Messages of Grace Hopper')).toMatchObject({ Granted: '7' });
  await call('customers.get_or_create', { customer_id: 'cus_2', name: 'Grace' });
  expect(await names(sandbox, 'Balances')).toContain('Messages of Ada Lovelace');
});

test('a lock is told until it runs out', async () => {
  const { sandbox, call } = open('pro-customer');
  await call('balances.check', {
    ...ada,
    feature_id: 'messages',
    required_balance: 10,
    lock: { enabled: true, lock_id: 'lock_1', expires_at: defaultNow + 90 * 60_000 },
  });
  expect(await facts(sandbox, 'Locks', '10 of Messages')).toEqual({
    ID: 'lock_1',
    Until: '16 December 2025, 01:30 UTC',
  });
  const [next] = await sandbox.clock.moments();
  expect(next?.label).toBe('End of a lock on Messages');
  await sandbox.clock.travel(next?.time ?? 0);
  expect(await names(sandbox, 'Locks')).toEqual([]);
  expect(await facts(sandbox, 'Balances', 'Messages')).toMatchObject({ Used: '120' });
});

test('an account that holds nothing has no moments', async () => {
  const { sandbox } = open('empty');
  expect(await sandbox.clock.moments()).toEqual([]);
  expect((await sandbox.state()).flatMap(({ items }) => items)).toEqual([]);
});

test.each(scenarios.map(({ id }) => id))('of %s something comes with each moment', async (id) => {
  const { sandbox } = open(id);
  for (let step = 0; step < 6; step += 1) {
    const before = JSON.stringify(await sandbox.state());
    const [next] = await sandbox.clock.moments();
    if (next === undefined) return;
    await sandbox.clock.travel(next.time);
    expect(JSON.stringify(await sandbox.state()), next.label).not.toBe(before);
  }
});

test('a copy is looked at, and only time itself lets something happen', async () => {
  const scenario = findScenario('pro-customer');
  const { account: open, clock } = createSandbox({ ...(scenario && { scenario }) });
  const account = await open(environment.AUTUMN_SECRET_KEY);
  const resets = ({ customers }: typeof account) => customers[0]?.entitlements[0]?.nextResetAt;
  expect(resets(settledCopy(account, newYear))).toBe(Date.UTC(2026, 1, 1));
  expect(resets(account)).toBe(newYear);
  travelTo(account, clock, newYear);
  expect(resets(account)).toBe(Date.UTC(2026, 1, 1));
  expect(account.invoices).toHaveLength(2);
});
