import type { TestApi } from './api.ts';
import { create, customer, grant, metered } from './setup.ts';

export const day = 86_400_000;
export const month = { interval: 'month' };

/** One row of the balance of messages. */
export const row = (api: TestApi, index = 0): Promise<unknown> =>
  create(api).then((found) => found.at('balances', 'messages', 'breakdown', index));

/** Changes the balance of messages. */
export const update = (api: TestApi, change: object): Promise<unknown> =>
  api.ok('/v1/balances.update', { customer_id: customer, feature_id: 'messages', ...change });

/** A customer with balances of messages that belong to no plan. */
export async function withLoose(api: TestApi, ...grants: [number, Record<string, unknown>][]): Promise<void> {
  await metered(api, 'messages');
  await create(api);
  for (const [included, rest] of grants) await grant(api, 'messages', included, rest);
}
