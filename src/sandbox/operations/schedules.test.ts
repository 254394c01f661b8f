import { describe, expect, it } from 'vitest';
import { type Json, type TestApi } from '../testing/api.ts';
import { shop, shopWithCard } from '../testing/attach.ts';
import { about, buy, invoicesOf, monthEnd, pay, plansOf } from '../testing/billing.ts';
import { balance, customer, track } from '../testing/setup.ts';

const later = Date.UTC(2026, 1, 16);

describe('billing.createSchedule', () => {
  const path = '/v1/billing.create_schedule';
  const schedule = (api: TestApi, phases: unknown[], rest: object = {}): Promise<Json> =>
    api.ok(path, about({ phases, ...rest }));
  const phases = [
    { starts_at: 'now', plans: [{ plan_id: 'pro' }] },
    { starts_at: monthEnd, plans: [{ plan_id: 'team' }] },
    { starting_after: { duration_type: 'month', duration_count: 1 }, plans: [{ plan_id: 'annual' }] },
  ];

  it('starts the first phase and notes the others', async () => {
    const api = await shopWithCard();
    const made = await schedule(api, phases);
    expect(made.value).toMatchObject({
      customer_id: customer,
      entity_id: null,
      status: 'created',
      schedule_id: 'sched_1',
      payment_url: null,
      invoice: { total: 20 },
      phases: [
        { phase_id: 'phase_1', starts_at: 1765843200000 },
        { phase_id: 'phase_2', starts_at: monthEnd },
        { phase_id: 'phase_3', starts_at: later },
      ],
    });
    expect(await plansOf(api)).toEqual([
      ['pro', 'active', monthEnd],
      ['team', 'scheduled', later],
      ['annual', 'scheduled', null],
    ]);
  });

  it('moves from phase to phase, and bills each', async () => {
    const api = await shopWithCard();
    await schedule(api, phases);
    await track(api, 'messages', 7);
    api.sandbox.clock.set(monthEnd);
    expect(await plansOf(api)).toEqual([
      ['team', 'active', later],
      ['annual', 'scheduled', null],
    ]);
    expect(await balance(api, 'messages')).toEqual([1000, 1000, 0]);
    api.sandbox.clock.set(later);
    expect(await plansOf(api)).toEqual([['annual', 'active', null]]);
    expect(await invoicesOf(api)).toEqual([
      [20, 'paid'],
      [50, 'paid'],
      [99.62, 'paid'],
    ]);
  });

  it('lets a plan go on that two phases name', async () => {
    const api = await shopWithCard();
    const addon = { plan_id: 'addon' };
    const made = await schedule(api, [
      { starts_at: 'now', plans: [{ plan_id: 'pro' }, addon] },
      { starts_at: monthEnd, plans: [{ plan_id: 'team' }, addon] },
    ]);
    const first = made.at('phases', 0, 'customer_product_ids', 1);
    expect(first).toBeDefined();
    expect(made.at('phases', 1, 'customer_product_ids')).toContain(first);
    expect(await plansOf(api)).toEqual([
      ['pro', 'active', monthEnd],
      ['addon', 'active', null],
      ['team', 'scheduled', null],
    ]);
  });

  it('keeps the plan that the customer has', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    await schedule(api, phases);
    expect((await plansOf(api))[0]).toEqual(['pro', 'active', monthEnd]);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
  });

  it('replaces what was scheduled before', async () => {
    const api = await shopWithCard();
    await schedule(api, phases);
    await schedule(api, [
      { starts_at: 'now', plans: [{ plan_id: 'pro' }] },
      { starts_at: later, plans: [{ plan_id: 'annual' }] },
    ]);
    expect(await plansOf(api)).toEqual([
      ['pro', 'active', later],
      ['annual', 'scheduled', null],
    ]);
  });

  it('waits for payment', async () => {
    const api = await shop();
    const made = await schedule(api, phases);
    expect(made.value).toMatchObject({ status: 'pending_payment', schedule_id: null, phases: [] });
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
    await pay(api, made.at('payment_url'));
    expect(await plansOf(api)).toHaveLength(3);
  });

  it('bills plans beside the schedule with the first phase', async () => {
    const api = await shopWithCard();
    const unscheduled_plans = [{ plan_id: 'addon' }];
    expect((await schedule(api, phases, { unscheduled_plans })).at('invoice', 'total')).toBe(28);
    const body = about({ phases, unscheduled_plans: [{ plan_id: 'packs' }] });
    expect(await api.refused(path, body)).toMatchObject({ code: 'invalid_request' });
  });

  it.each<[string, unknown[], string]>([
    ['no phases', [], 'invalid_inputs'],
    ['a phase without a start', [{ plans: [{ plan_id: 'pro' }] }], 'invalid_inputs'],
    ['a first phase that starts after another', [{ ...phases[2] }], 'invalid_inputs'],
    ['a later phase that starts now', [phases[0], phases[0]], 'invalid_inputs'],
    [
      'phases out of order',
      [phases[0], { starts_at: later, plans: [{ plan_id: 'team' }] }, phases[1]],
      'invalid_request',
    ],
  ])('refuses %s', async (_case, odd, code) => {
    const api = await shopWithCard();
    expect(await api.refused(path, about({ phases: odd }))).toMatchObject({
      status: 400,
      code,
    });
    expect(await plansOf(api)).toEqual([['free', 'active', null]]);
  });
});
