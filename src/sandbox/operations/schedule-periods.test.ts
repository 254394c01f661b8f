import { describe, expect, it } from 'vitest';
import type { Json, TestApi } from '../testing/api.ts';
import { shopWithCard } from '../testing/attach.ts';
import { about, buy, halfway, invoicesOf, linesOf, monthEnd } from '../testing/billing.ts';
import { create, track } from '../testing/setup.ts';

/** A month after the end of the first month. */
const secondEnd = Date.UTC(2026, 1, 16);

async function schedule(api: TestApi, second: object, rest: object = {}, first = ['pro']): Promise<Json> {
  return api.ok(
    '/v1/billing.create_schedule',
    about({
      phases: [
        { starts_at: 'now', plans: first.map((plan_id) => ({ plan_id })) },
        { starts_at: halfway, plans: [{ plan_id: 'team' }], ...second },
      ],
      ...rest,
    }),
  );
}

async function periodOf(api: TestApi, index = 0): Promise<unknown[]> {
  const found = await create(api);
  return ['current_period_start', 'current_period_end'].map((part) => found.at('subscriptions', index, part));
}

describe('a phase that starts in the middle of a period', () => {
  it('gives back what is left of the old plan and charges what is left for the new one', async () => {
    const api = await shopWithCard();
    await schedule(api, {});
    api.sandbox.clock.set(halfway);
    expect(await invoicesOf(api)).toEqual([
      [20, 'paid'],
      [15, 'paid'],
    ]);
    const { list } = await api.sdk.invoices.list({ customerId: 'cus_1' });
    expect(list[0]?.items?.map(({ description }) => description)).toEqual([
      'Unused pro - base price',
      'team - base price',
    ]);
  });

  it('keeps the billing date', async () => {
    const api = await shopWithCard();
    await schedule(api, {});
    api.sandbox.clock.set(monthEnd);
    expect(await periodOf(api)).toEqual([monthEnd, secondEnd]);
    expect(await invoicesOf(api)).toEqual([
      [20, 'paid'],
      [15, 'paid'],
      [50, 'paid'],
    ]);
  });

  it('moves the billing date when it asks for that', async () => {
    const api = await shopWithCard();
    await schedule(api, { billing_cycle_anchor: 'phase_start' });
    api.sandbox.clock.set(halfway);
    expect(await periodOf(api)).toEqual([halfway, Date.UTC(2026, 0, 31, 12)]);
    expect(await invoicesOf(api)).toEqual([
      [20, 'paid'],
      [40, 'paid'],
    ]);
  });

  it('charges a longer period from the start of the first one', async () => {
    const api = await shopWithCard();
    await schedule(api, { plans: [{ plan_id: 'annual' }] });
    api.sandbox.clock.set(halfway);
    expect(await periodOf(api)).toEqual([Date.UTC(2025, 11, 16), Date.UTC(2026, 11, 16)]);
    expect(await invoicesOf(api)).toEqual([
      [20, 'paid'],
      [104.9, 'paid'],
    ]);
  });

  it('gives back what is left of an add-on that it no longer has', async () => {
    const api = await shopWithCard();
    await schedule(api, { plans: [{ plan_id: 'pro' }] }, {}, ['pro', 'addon']);
    api.sandbox.clock.set(halfway);
    expect(await invoicesOf(api)).toEqual([
      [28, 'paid'],
      [-4, 'paid'],
    ]);
  });
});

describe('a phase that starts with a period', () => {
  it('keeps the day of the month', async () => {
    const january = Date.UTC(2026, 0, 31);
    const api = await shopWithCard({ now: january });
    await schedule(api, { starts_at: Date.UTC(2026, 1, 28) });
    api.sandbox.clock.set(Date.UTC(2026, 1, 28));
    expect(await periodOf(api)).toEqual([Date.UTC(2026, 1, 28), Date.UTC(2026, 2, 31)]);
    expect((await invoicesOf(api)).at(-1)).toEqual([50, 'paid']);
  });

  it('bills what was used with the new plan', async () => {
    const api = await shopWithCard();
    await schedule(api, { starts_at: monthEnd }, {}, ['metered']);
    await track(api, 'messages', 120);
    api.sandbox.clock.set(monthEnd);
    expect((await invoicesOf(api)).at(-1)).toEqual([51, 'paid']);
  });
});

it('a plan that a later phase replaces is not renewed before, though the schedule does not name it', async () => {
  const api = await shopWithCard();
  await buy(api, 'metered');
  await schedule(api, { starts_at: monthEnd }, {}, ['addon']);
  await track(api, 'messages', 170);
  api.sandbox.clock.set(monthEnd);
  expect(await invoicesOf(api)).toEqual([
    [10, 'paid'],
    [8, 'paid'],
    [51, 'paid'],
  ]);
});

describe('a plan attached for the middle of a period', () => {
  it('is shown and billed by what is left', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    const wish = about({ plan_id: 'team', starts_at: halfway });
    const shown = await api.ok('/v1/billing.preview_attach', wish);
    expect(shown.value).toMatchObject({ total: 0, next_cycle: { starts_at: halfway, total: 15 } });
    expect(linesOf(shown, 'next_cycle')).toEqual([
      ['Unused pro - base price', -10],
      ['team - base price', 25],
    ]);
    await api.ok('/v1/billing.attach', wish);
    api.sandbox.clock.set(halfway);
    expect((await invoicesOf(api)).at(-1)).toEqual([15, 'paid']);
    expect(await periodOf(api)).toEqual([Date.UTC(2025, 11, 16), monthEnd]);
  });

  it('costs nothing before the next period without proration', async () => {
    const api = await shopWithCard();
    await buy(api, 'pro');
    const wish = about({ plan_id: 'team', starts_at: halfway, proration_behavior: 'none' });
    expect((await api.ok('/v1/billing.preview_attach', wish)).at('next_cycle', 'total')).toBe(0);
    await api.ok('/v1/billing.attach', wish);
    api.sandbox.clock.set(halfway);
    expect(await invoicesOf(api)).toEqual([[20, 'paid']]);
    api.sandbox.clock.set(monthEnd);
    expect((await invoicesOf(api)).at(-1)).toEqual([50, 'paid']);
  });
});

it('a plan that ends in the middle of a period gives back what is left', async () => {
  const api = await shopWithCard();
  await buy(api, 'addon', { ends_at: halfway });
  api.sandbox.clock.set(halfway);
  expect(await invoicesOf(api)).toEqual([
    [8, 'paid'],
    [-4, 'paid'],
  ]);
});
