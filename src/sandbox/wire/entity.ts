import { usedOf } from '../domain/usage-limits.ts';
import type { Account } from '../state/account.ts';
import type { Customer } from '../state/customer.ts';
import type { Entity } from '../state/entity.ts';
import { controlsView } from './billing-controls.ts';
import { holdingsView } from './holdings.ts';
import { subscriptionsView } from './subscription.ts';

const nothing: ReadonlySet<string> = new Set();

/** An entity on the wire: its own plans and balances, and the balances it shares with its customer. */
export function entityView(
  account: Account,
  customer: Customer,
  entity: Entity,
  now: number,
): Record<string, unknown> {
  const controls = controlsView(entity.billingControls);
  const limits = entity.billingControls.usage_limits?.map((limit, index) => ({
    ...controls['usage_limits']?.[index],
    usage: limit.enabled
      ? usedOf(account.features, { customer, entity, now }, { limit, entityId: entity.id })
      : undefined,
  }));
  const has = Object.values(entity.billingControls).some((list) => list !== undefined);
  return {
    id: entity.id,
    name: entity.name,
    customer_id: customer.id,
    feature_id: entity.featureId,
    created_at: entity.createdAt,
    env: account.env,
    ...subscriptionsView(account, customer, now, nothing, entity.id),
    ...holdingsView(account.features, { customer, entity, now }, nothing),
    billing_controls: has ? { ...controls, usage_limits: limits } : undefined,
  };
}
