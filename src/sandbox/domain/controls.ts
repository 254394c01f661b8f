import type { BillingControls, SpendLimit } from '../schema/billing-controls.ts';
import type { Entitlement } from '../state/entitlement.ts';
import { paymentOf } from './classify.ts';
import { decimal, sum } from './decimal.ts';
import { overageOf } from './grant.ts';
import { type Holder, usableRows } from './holder.ts';

/**
 * The controls that plans give a holder, those of the newest plan first. An entity has those of its customer's plans
 * too; a license that it was assigned brings none.
 */
export function planControls({ customer, entity }: Holder): BillingControls[] {
  return customer.subscriptions
    .filter(
      ({ status, entityId, licenseOf }) =>
        status === 'active' && (entityId === null || (entityId === entity?.id && licenseOf === null)),
    )
    .map(({ terms }) => terms.billingControls)
    .toReversed();
}

/**
 * The control that holds: the entity's own, else the customer's, else the strictest of those of the plans. One that is
 * switched off hides what lies behind it as well.
 */
export function resolveControl<T>(
  holder: Holder,
  find: (controls: BillingControls) => T | undefined,
  isStricter: (one: T, other: T) => boolean,
): T | undefined {
  const { customer, entity } = holder;
  const own = [entity?.billingControls ?? {}, customer.billingControls].flatMap((one) => find(one) ?? []);
  return own[0] ?? strictestOf(holder, find, isStricter);
}

/** The strictest of the controls of the plans; of equals, that of the newest plan. */
export function strictestOf<T>(
  holder: Holder,
  find: (controls: BillingControls) => T | undefined,
  isStricter: (one: T, other: T) => boolean,
): T | undefined {
  let strictest: T | undefined;
  for (const controls of planControls(holder)) {
    const next = find(controls);
    if (next !== undefined && (strictest === undefined || isStricter(next, strictest))) strictest = next;
  }
  return strictest;
}

/** Whether a feature may be used beyond its balance; `undefined` when no control says so. */
export function overageControl(holder: Holder, featureId: string): boolean | undefined {
  return resolveControl(
    holder,
    ({ overage_allowed }) => overage_allowed?.find((control) => control.feature_id === featureId),
    isStricterOverage,
  )?.enabled;
}

/** One that forbids. */
export function isStricterOverage(one: { enabled: boolean }, other: { enabled: boolean }): boolean {
  return !one.enabled && other.enabled;
}

/** How many units of overage a spend limit still leaves; `undefined` when there is no limit. */
export function spendRoom(holder: Holder, featureId: string): number | undefined {
  const limit = resolveControl(
    holder,
    ({ spend_limits }) =>
      spend_limits?.find((one) => one.feature_id === featureId && one.overage_limit !== undefined),
    stricterSpend(holder),
  );
  const most = limit?.enabled === true ? mostOverage(holder, limit) : undefined;
  if (most === undefined) return undefined;
  return Math.max(0, decimal(most - sum(usableRows(holder, featureId).map(overageOf))));
}

/** Whether overage of a feature is not billed when a period ends, by the customer's settings or by a spend limit. */
export function skipsOverage(holder: Holder, featureId: string): boolean {
  if (holder.customer.config.disable_overage_billing === true) return true;
  const limit = resolveControl(
    holder,
    ({ spend_limits }) => spend_limits?.find((one) => one.feature_id === featureId),
    stricterSpend(holder),
  );
  return limit?.enabled === true && limit.skip_overage_billing === true;
}

/** The one that is switched on, then the one that leaves less. */
export function stricterSpend(holder: Holder): (one: SpendLimit, other: SpendLimit) => boolean {
  const most = (limit: SpendLimit): number => mostOverage(holder, limit) ?? Number.POSITIVE_INFINITY;
  return (one, other) => (one.enabled === other.enabled ? most(one) < most(other) : one.enabled);
}

/** A spend limit in units. In per cent it is of what main plans include, and no limit at all without any. */
function mostOverage(
  holder: Holder,
  { feature_id: featureId, limit_type: type, overage_limit: most }: SpendLimit,
): number | undefined {
  if (most === undefined || type !== 'usage_percentage') return most;
  const rows = holder.customer.entitlements.filter((row) => row.featureId === featureId);
  const included = sum(rows.filter((row) => countsTowards(holder, row)).map((row) => row.included));
  return included === 0 ? undefined : (included * most) / 100;
}

/** Rows of main plans that are not bought once, and for a customer all those of its entities. */
function countsTowards({ customer, entity }: Holder, row: Entitlement): boolean {
  if (row.entityId !== null && row.entityId !== entity?.id) return entity === null;
  const plan = customer.subscriptions.find(({ id }) => id === row.subscriptionId);
  return plan !== undefined && !row.addOn && paymentOf(plan.terms) !== 'one_off';
}
