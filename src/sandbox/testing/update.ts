import { testApi, type Json, type TestApi } from './api.ts';
import { about, buy, withCard, withShop } from './billing.ts';

export const path = '/v1/billing.update';

/** Changes or ends a plan of the customer. */
export const update = (api: TestApi, rest: object): Promise<Json> => api.ok(path, about(rest));

/** What that would do. */
export const preview = (api: TestApi, rest: object): Promise<Json> =>
  api.ok('/v1/billing.preview_update', about(rest));

/** So many messages in all, as a part of a request. */
export const quantity = (units: number): object => ({
  feature_quantities: [{ feature_id: 'messages', quantity: units }],
});

/** A customer with a card and a plan. */
export async function shopWith(planId: string, rest: object = {}): Promise<TestApi> {
  const api = testApi();
  await withShop(api);
  await withCard(api);
  await buy(api, planId, rest);
  return api;
}
