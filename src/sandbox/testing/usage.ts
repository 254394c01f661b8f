import type { Json, TestApi } from './api.ts';
import { attach, create, credits, grant, metered, plan } from './setup.ts';

/** Every month, as an interval of a reset. */
export const month = { interval: 'month' };
export const payPerUse = { amount: 0.5, interval: 'month', billing_method: 'usage_based' };

/** Row ids and what each gave. */
export function deductions(tracked: Json): unknown {
  const list = tracked.at('deductions');
  return Array.isArray(list) ? list.map(({ balance_id, value }) => [balance_id, value]) : list;
}

/** A customer with seats on a free plan. */
export async function withSeats(api: TestApi, included = 5): Promise<void> {
  await metered(api, 'seats', { consumable: false });
  await plan(api, 'team', [{ feature_id: 'seats', included }]);
  await create(api);
  await attach(api, 'team');
}

/** A customer with 5 messages of its own and 100 credits, of which a message costs 2. */
export async function withCredits(api: TestApi, own = 5): Promise<void> {
  await metered(api, 'messages');
  await metered(api, 'images');
  await credits(api, { messages: 2, images: 10 });
  await create(api);
  if (own > 0) await grant(api, 'messages', own, { balance_id: 'own' });
  await grant(api, 'credits', 100, { balance_id: 'credits' });
}
