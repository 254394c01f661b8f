import type { SandboxOptions } from '../create-sandbox.ts';
import { type Json, testApi, type TestApi } from './api.ts';
import { about, withCard, withShop } from './billing.ts';

export const attachPath = '/v1/billing.attach';

/** What attaching a plan would do. */
export const preview = (api: TestApi, planId: string, rest: object = {}): Promise<Json> =>
  api.ok('/v1/billing.preview_attach', about({ plan_id: planId, ...rest }));

/** A customer on a free plan, and plans to buy. */
export async function shop(options?: SandboxOptions): Promise<TestApi> {
  const api = testApi(options);
  await withShop(api);
  return api;
}

/** The same with a card. */
export async function shopWithCard(options?: SandboxOptions): Promise<TestApi> {
  const api = await shop(options);
  await withCard(api);
  return api;
}
