import type { BillingControls, SpendLimit } from '../schema/billing-controls.ts';
import type { Customer } from '../state/customer.ts';
import { sum } from './decimal.ts';
import { grantOf, overageOf } from './grant.ts';
import { type Holder, usableRows } from './holder.ts';

/** The controls that plans give a customer, one per plan it has. */
export function planControls({ subscriptions }: Customer): BillingControls[] {
  return subscriptions
    .filter(({ status, entityId }) => status === 'active' && entityId === null)
    .map(({ terms }) => terms.billingControls);
}

/** Controls that apply to a holder, the closest first: entity, customer, plans. */
function layers({ customer, entity }: Holder): BillingControls[] {
  const own = [customer.billingControls, ...planControls(customer)];
  return entity === null ? own : [entity.billingControls, ...own];
}

/** Whether a feature may be used beyond its balance; `undefined` when no control says so. */
export function overageControl(holder: Holder, featureId: string): boolean | undefined {
  for (const { overage_allowed } of layers(holder)) {
    const found = overage_allowed?.find((control) => control.feature_id === featureId);
    if (found !== undefined) return found.enabled;
  }
  return undefined;
}

/** How many units of overage a spend limit still leaves; `undefined` when there is no limit. */
export function spendRoom(holder: Holder, featureId: string): number | undefined {
  const limit = spendLimitOf(holder, featureId);
  if (limit?.overage_limit === undefined) return undefined;
  const rows = usableRows(holder, featureId);
  const most =
    limit.limit_type === 'usage_percentage'
      ? (sum(rows.map(grantOf)) * limit.overage_limit) / 100
      : limit.overage_limit;
  return Math.max(0, sum([most, ...rows.map((row) => -overageOf(row))]));
}

function spendLimitOf(holder: Holder, featureId: string): SpendLimit | undefined {
  for (const { spend_limits } of layers(holder)) {
    const enabled = spend_limits?.filter((limit) => limit.enabled) ?? [];
    const found =
      enabled.find((limit) => limit.feature_id === featureId) ??
      enabled.find((limit) => limit.feature_id === undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
