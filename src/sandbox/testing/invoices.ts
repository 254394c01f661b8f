import { testApi, type Json, type TestApi } from './api.ts';
import { create, metered, plan } from './setup.ts';

export const now = 1765843200000;
export const day = 86_400_000;
export const consulting = { amount: 120.5, description: 'Consulting' };

/** A customer, and the plan `pro`: $20 a month, messages at $0.10 beyond 100, blocks of ten images at $5. */
export async function withPro(): Promise<TestApi> {
  const api = testApi();
  await metered(api, 'messages', { display: { singular: 'message', plural: 'messages' } });
  await metered(api, 'images');
  const price = { interval: 'month', billing_units: 1 };
  await plan(
    api,
    'pro',
    [
      {
        feature_id: 'messages',
        included: 100,
        price: { ...price, amount: 0.1, billing_method: 'usage_based' },
      },
      { feature_id: 'images', price: { ...price, amount: 5, billing_units: 10, billing_method: 'prepaid' } },
    ],
    { price: { amount: 20, interval: 'month' } },
  );
  await create(api);
  return api;
}

/** Creates an invoice. */
export const bill = (api: TestApi, rest: Record<string, unknown>): Promise<Json> =>
  api.ok('/v1/invoices.create', { customer_id: 'cus_1', ...rest });
/** Creates one with a line of its own. */
export const custom = (api: TestApi, rest: Record<string, unknown> = {}): Promise<Json> =>
  bill(api, { custom_line_items: [consulting], ...rest });
/** What is said of an invoice that cannot be. */
export const refuse = async (api: TestApi, rest: Record<string, unknown>): Promise<unknown> =>
  api.refused('/v1/invoices.create', { customer_id: 'cus_1', ...rest });
/** Which invoice, as a part of a request. */
export const id = (invoice_id: string): object => ({ invoice_id });
