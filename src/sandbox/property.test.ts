import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testApi, type TestApi } from './testing/api.ts';
import { create, credits, customer, grant, metered } from './testing/setup.ts';

/** Something a program does with a customer's usage. */
type Step =
  | { kind: 'track'; feature: string; value: number; mode: 'cap' | 'overflow' }
  | { kind: 'check'; feature: string; value: number }
  | { kind: 'lock'; id: string; feature: string; value: number }
  | { kind: 'finalize'; id: string; action: 'confirm' | 'release'; override?: number | undefined }
  | { kind: 'wait'; hours: number };

const feature = fc.constantFrom('messages', 'images', 'credits');
const amount = fc.integer({ min: -300, max: 600 }).map((tenths) => tenths / 10);
const id = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('track' as const),
    feature,
    value: amount,
    mode: fc.constantFrom('cap' as const, 'overflow' as const),
  }),
  fc.record({ kind: fc.constant('check' as const), feature, value: amount }),
  fc.record({ kind: fc.constant('lock' as const), id, feature, value: amount }),
  fc.record({
    kind: fc.constant('finalize' as const),
    id,
    action: fc.constantFrom('confirm' as const, 'release' as const),
    override: fc.option(amount, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 30 }) }),
);
const steps = fc.array(step, { maxLength: 25 });

async function fill(api: TestApi, id: string): Promise<void> {
  await create(api, id);
  await grant(api, 'messages', 20, { customer_id: id, reset: { interval: 'week' } });
  await grant(api, 'messages', 15.5, { customer_id: id });
  await grant(api, 'images', 3, { customer_id: id });
  await grant(api, 'credits', 100, {
    customer_id: id,
    reset: { interval: 'week' },
    rollover: { max: 30, length: 1 },
  });
}

/** Two customers with a little of everything. */
async function setUp(): Promise<TestApi> {
  const api = testApi();
  await metered(api, 'messages');
  await metered(api, 'images');
  await credits(api, { messages: 0.3, images: 5 });
  await fill(api, customer);
  await fill(api, 'cus_2');
  return api;
}

/** What a unit of one feature takes of another. */
function rateOf(tracked: string, drawn: string): number {
  if (tracked === drawn) return 1;
  return tracked === 'images' ? 5 : 0.3;
}

/** Carries a step out; the API may refuse it. */
async function take(
  api: TestApi,
  one: Step,
  headers: Record<string, string> = {},
): Promise<Response | undefined> {
  const customer_id = customer;
  switch (one.kind) {
    case 'track': {
      const body = { customer_id, feature_id: one.feature, value: one.value, overage_behavior: one.mode };
      return api.send('/v1/balances.track', body, headers);
    }
    case 'check': {
      const body = { customer_id, feature_id: one.feature, required_balance: one.value, send_event: true };
      return api.send('/v1/balances.check', body, headers);
    }
    case 'lock': {
      const lock = { lock_id: one.id, enabled: true };
      const body = { customer_id, feature_id: one.feature, required_balance: one.value, lock };
      return api.send('/v1/balances.check', body, headers);
    }
    case 'finalize': {
      const override_value = one.action === 'confirm' ? one.override : undefined;
      return api.send(
        '/v1/balances.finalize',
        { lock_id: one.id, action: one.action, override_value },
        headers,
      );
    }
    case 'wait':
      api.sandbox.clock.advance(one.hours * 3_600_000);
      return undefined;
  }
}

const view = async (api: TestApi, id: string): Promise<unknown> => {
  const found = await api.ok('/v1/customers.get', { customer_id: id });
  return found.value;
};

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

describe('whatever a program does', () => {
  it('nothing is lost: granted less used is what rows and rollovers hold, and only overage hides', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const api = await setUp();
        for (const one of sequence) {
          const response = await take(api, one);
          expect(response?.status ?? 200).toBeLessThan(500);
          const { balances } = await api.sdk.customers.get({ customerId: customer });
          for (const { granted, remaining, usage, breakdown = [], rollovers = [] } of Object.values(
            balances,
          )) {
            const held = breakdown.map((row) => row.includedGrant + row.prepaidGrant - row.usage);
            const rolled = rollovers.reduce((sum, { balance }) => sum + balance, 0);
            const raw = held.reduce((sum, part) => sum + part, 0) + rolled;
            expect(near(granted - usage, raw)).toBe(true);
            const positive = held.reduce((sum, part) => sum + Math.max(0, part), 0) + rolled;
            expect(near(remaining, positive)).toBe(true);
            for (const row of breakdown) expect(row.remaining).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('what was taken is what the deductions say', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const api = await setUp();
        const raw = async (): Promise<Map<string, number>> => {
          const { balances } = await api.sdk.customers.get({ customerId: customer });
          return new Map(Object.values(balances).map((one) => [one.featureId, one.granted - one.usage]));
        };
        for (const one of sequence) {
          const before = await raw();
          const response = await take(api, one);
          if (one.kind !== 'track' || response?.ok !== true) continue;
          const { deductions = [] } = await tracked(response);
          const after = await raw();
          for (const [featureId, amount] of before) {
            const taken = deductions.filter((entry) => entry.feature_id === featureId);
            const sum = taken.reduce((total, { value }) => total + value, 0);
            expect(near(amount - sum, after.get(featureId) ?? 0)).toBe(true);
          }
          const units = deductions.map((entry) => entry.value / rateOf(one.feature, entry.feature_id));
          const taken = units.reduce((total, part) => total + part, 0);
          expect(Math.abs(taken)).toBeLessThanOrEqual(Math.abs(one.value) + 1e-6);
          if (one.mode === 'overflow' && one.value > 0) expect(near(taken, one.value)).toBe(true);
        }
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('a released lock leaves no trace but its events', async () => {
    await fc.assert(
      fc.asyncProperty(steps, feature, amount, async (sequence, locked, value) => {
        const api = await setUp();
        for (const one of sequence) if (one.kind !== 'wait') await take(api, one);
        const before = await view(api, customer);
        await take(api, { kind: 'lock', id: 'last', feature: locked, value });
        await take(api, { kind: 'finalize', id: 'last', action: 'release' });
        expect(await view(api, customer)).toEqual(before);
      }),
      { numRuns: 40, seed: 13 },
    );
  });

  it('another customer does not notice', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const api = await setUp();
        const before = await view(api, 'cus_2');
        for (const one of sequence) if (one.kind !== 'wait') await take(api, one);
        expect(await view(api, 'cus_2')).toEqual(before);
      }),
      { numRuns: 30, seed: 17 },
    );
  });

  it('a replay with the same idempotency key changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const api = await setUp();
        for (const [index, one] of sequence.entries()) {
          const headers = { 'idempotency-key': `key_${index}` };
          const first = await take(api, one, headers);
          if (first?.ok !== true) continue;
          const before = [await view(api, customer), (await api.ok('/v1/events.list')).value];
          expect((await take(api, one, headers))?.status).toBe(409);
          expect([await view(api, customer), (await api.ok('/v1/events.list')).value]).toEqual(before);
        }
      }),
      { numRuns: 30, seed: 19 },
    );
  });

  it('the same steps give the same account', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const run = async (): Promise<unknown[]> => {
          const api = await setUp();
          for (const one of sequence) await take(api, one);
          return [await view(api, customer), (await api.ok('/v1/events.list')).value];
        };
        expect(await run()).toEqual(await run());
      }),
      { numRuns: 15, seed: 23 },
    );
  });
});

interface Tracked {
  deductions?: { feature_id: string; value: number }[];
}

async function tracked(response: Response): Promise<Tracked> {
  const body: unknown = await response.json();
  return isTracked(body) ? body : {};
}

function isTracked(body: unknown): body is Tracked {
  return typeof body === 'object' && body !== null && 'deductions' in body && Array.isArray(body.deductions);
}
