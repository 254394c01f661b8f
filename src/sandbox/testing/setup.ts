import type { Json, TestApi } from './api.ts';

/** Short ways to fill a test's account. */

export const customer = 'cus_1';

/** A consumable feature such as messages, or one that is held, such as seats. */
export async function metered(api: TestApi, id: string, rest: Record<string, unknown> = {}): Promise<void> {
  await api.ok('/v1/features.create', {
    feature_id: id,
    name: id,
    type: 'metered',
    consumable: true,
    ...rest,
  });
}

export async function credits(api: TestApi, costs: Record<string, number>, id = 'credits'): Promise<void> {
  const credit_schema = Object.entries(costs).map(([metered_feature_id, credit_cost]) => ({
    metered_feature_id,
    credit_cost,
  }));
  await api.ok('/v1/features.create', { feature_id: id, name: id, type: 'credit_system', credit_schema });
}

export async function plan(
  api: TestApi,
  id: string,
  items: readonly Record<string, unknown>[],
  rest: Record<string, unknown> = {},
): Promise<Json> {
  return api.ok('/v1/plans.create', { plan_id: id, name: id, items, ...rest });
}

export async function create(
  api: TestApi,
  id: string = customer,
  rest: Record<string, unknown> = {},
): Promise<Json> {
  return api.ok('/v1/customers.get_or_create', { customer_id: id, ...rest });
}

/** Attaches a plan as if it were paid for. */
export async function attach(
  api: TestApi,
  planId: string,
  rest: Record<string, unknown> = {},
): Promise<Json> {
  return api.ok('/v1/billing.attach', {
    customer_id: customer,
    plan_id: planId,
    no_billing_changes: true,
    redirect_mode: 'never',
    ...rest,
  });
}

export async function track(
  api: TestApi,
  featureId: string,
  value?: number,
  rest: Record<string, unknown> = {},
): Promise<Json> {
  return api.ok('/v1/balances.track', { customer_id: customer, feature_id: featureId, value, ...rest });
}

export async function check(
  api: TestApi,
  featureId: string,
  required?: number,
  rest: Record<string, unknown> = {},
): Promise<Json> {
  return api.ok('/v1/balances.check', {
    customer_id: customer,
    feature_id: featureId,
    required_balance: required,
    ...rest,
  });
}

export async function grant(
  api: TestApi,
  featureId: string,
  included: number,
  rest: Record<string, unknown> = {},
): Promise<void> {
  await api.ok('/v1/balances.create', {
    customer_id: customer,
    feature_id: featureId,
    included_grant: included,
    ...rest,
  });
}

/** Granted, remaining and used, as the customer has them. */
export async function balance(api: TestApi, featureId: string, id = customer): Promise<unknown[]> {
  const found = await api.ok('/v1/customers.get', { customer_id: id });
  return ['granted', 'remaining', 'usage'].map((part) => found.at('balances', featureId, part));
}

/** A customer with so many units of a monthly feature on a free plan. */
export async function withMessages(api: TestApi, included = 100): Promise<void> {
  await metered(api, 'messages', { event_names: ['sent'] });
  await plan(api, 'base', [{ feature_id: 'messages', included, reset: { interval: 'month' } }]);
  await create(api);
  await attach(api, 'base');
}
