import type { Json, TestApi } from './api.ts';
import { create, customer, metered, plan } from './setup.ts';

/** Noon in the middle of the month from 16 December 2025 to 16 January 2026: half of it is left. */
export const halfway = Date.UTC(2025, 11, 31, 12);
/** The end of that month. */
export const monthEnd = Date.UTC(2026, 0, 16);

const month = { interval: 'month' };
const base = (amount: number, interval = 'month'): Record<string, unknown> => ({
  price: { amount, interval },
});
const messages = (included: number): Record<string, unknown> => ({
  feature_id: 'messages',
  included,
  reset: month,
});

/** A customer on a free plan, and plans of every kind: paid, by the year, prepaid, by use, add-ons, one-off, trial. */
export async function withShop(api: TestApi): Promise<void> {
  await metered(api, 'messages');
  await metered(api, 'seats', { consumable: false });
  await plan(api, 'free', [messages(10)], { auto_enable: true });
  await plan(api, 'pro', [messages(100)], base(20));
  await plan(api, 'team', [messages(1000), { feature_id: 'seats', included: 5 }], base(50));
  await plan(api, 'annual', [messages(100)], base(120, 'year'));
  const packs = { amount: 5, ...month, billing_method: 'prepaid', billing_units: 100 };
  await plan(api, 'packs', [{ ...messages(100), price: packs }], base(10));
  const use = { amount: 0.5, ...month, billing_method: 'usage_based', billing_units: 10 };
  await plan(api, 'metered', [{ ...messages(100), price: use }], base(10));
  await plan(api, 'addon', [messages(50)], { ...base(8), add_on: true });
  await plan(api, 'book', [{ feature_id: 'messages', included: 5 }], base(15, 'one_off'));
  const free_trial = { duration_length: 14, duration_type: 'day' };
  await plan(api, 'trial', [messages(500)], { ...base(30), free_trial });
  await create(api);
}

/** A request about the test customer. */
export const about = (rest: object = {}): object => ({ customer_id: customer, ...rest });

/** Visits a page to pay on, and pays. */
export async function pay(api: TestApi, url: unknown): Promise<Response> {
  const headers = { authorization: 'Bearer am_sk_test_1' };
  return api.sandbox.fetch(new Request(String(url), { method: 'POST', headers }));
}

/** Gives the customer a card. */
export async function withCard(api: TestApi): Promise<void> {
  const { status } = await pay(api, (await api.ok('/v1/billing.setup_payment', about())).at('url'));
  if (status !== 200) throw new Error('The setup page could not be paid on');
}

/** Attaches a plan and charges for it. */
export async function buy(api: TestApi, planId: string, rest: object = {}): Promise<Json> {
  return api.ok('/v1/billing.attach', about({ plan_id: planId, ...rest }));
}

/** What the customer has: plan, status and end. */
export async function plansOf(api: TestApi): Promise<unknown[]> {
  const { subscriptions, purchases } = await api.sdk.customers.get({ customerId: customer });
  return [
    ...subscriptions.map(({ planId, status, expiresAt }) => [planId, status, expiresAt]),
    ...purchases.map(({ planId }) => [planId, 'purchase']),
  ];
}

/** The customer's invoices, the oldest first: total and status. */
export async function invoicesOf(api: TestApi): Promise<unknown[]> {
  const found = await api.ok('/v1/invoices.list', about());
  const list = found.at('list');
  if (!Array.isArray(list)) throw new Error('no list');
  return list.map((_invoice, index) => [
    found.at('list', list.length - 1 - index, 'total'),
    found.at('list', list.length - 1 - index, 'status'),
  ]);
}

/** Description and total of each line. */
export function linesOf(preview: Json, ...path: string[]): unknown[] {
  const lines = preview.at(...path, 'line_items');
  if (!Array.isArray(lines)) return [];
  return lines.map((_line, index) => [
    preview.at(...path, 'line_items', index, 'description'),
    preview.at(...path, 'line_items', index, 'total'),
  ]);
}
