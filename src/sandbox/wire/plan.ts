import type { BillingControls } from '../schema/billing-controls.ts';
import type { PlanItem } from '../schema/plan-item.ts';
import type { PlanPrice } from '../schema/price.ts';
import type { Account } from '../state/account.ts';
import type { Feature } from '../state/feature.ts';
import type { Plan } from '../state/plan.ts';
import { licensePlan } from '../domain/licenses/match.ts';
import { licenseDifference } from '../domain/licenses/terms.ts';
import { controlsView } from './billing-controls.ts';
import { itemText, priceText } from './plan-text.ts';

/** A plan on the wire. Counts of one are left out where the API leaves them out. */
export function planView(account: Account, plan: Plan): Record<string, unknown> {
  return {
    id: plan.id,
    name: plan.name,
    description: plan.description,
    group: plan.group === '' ? null : plan.group,
    version: plan.version,
    add_on: plan.addOn,
    auto_enable: plan.autoEnable,
    price: plan.price === null ? null : planPriceView(plan.price),
    items: plan.items.map((item) =>
      itemView(
        item,
        account.features.find(({ id }) => id === item.feature_id),
      ),
    ),
    free_trial: plan.freeTrial ?? undefined,
    created_at: plan.createdAt,
    env: account.env,
    archived: plan.archived,
    config: { ignore_past_due: plan.ignorePastDue },
    billing_controls: hasControls(plan.billingControls) ? controlsView(plan.billingControls) : undefined,
    metadata: plan.metadata,
    base_variant_id: plan.baseVariantId,
  };
}

/** The licenses that a plan offers, on the wire; `undefined` when it offers none. */
export function planLicensesView(
  account: Account,
  { licenses }: Plan,
): Record<string, unknown>[] | undefined {
  if (licenses.length === 0) return undefined;
  return licenses.map((license) => {
    const { planId, version, included, metadata, terms } = license;
    const base = licensePlan(account, license);
    return {
      license_plan_id: planId,
      version,
      included,
      prepaid_only: true,
      customize: base === undefined ? undefined : licenseDifference(base, terms),
      metadata: Object.keys(metadata).length === 0 ? undefined : metadata,
    };
  });
}

function hasControls(controls: BillingControls): boolean {
  return Object.values(controls).some((list) => list !== undefined);
}

function planPriceView({ interval_count, ...price }: PlanPrice): Record<string, unknown> {
  return {
    ...price,
    interval_count: interval_count === 1 ? undefined : interval_count,
    display: priceText(price.amount, price.interval, interval_count),
  };
}

function itemView(item: PlanItem, feature: Feature | undefined): Record<string, unknown> {
  const { reset, price } = item;
  return {
    threshold_billing: item.threshold_billing,
    feature_id: item.feature_id,
    included: item.included ?? 0,
    unlimited: item.unlimited ?? false,
    pooled: item.pooled,
    reset:
      reset === undefined
        ? null
        : {
            interval: reset.interval,
            interval_count: reset.interval_count === 1 ? undefined : reset.interval_count,
          },
    price:
      price === undefined
        ? null
        : {
            ...price,
            interval_count: price.interval_count === 1 ? undefined : price.interval_count,
            max_purchase: price.max_purchase ?? null,
          },
    display: feature === undefined ? undefined : itemText(item, feature),
    rollover: item.rollover === undefined ? undefined : { ...item.rollover, max: item.rollover.max ?? null },
    expiry: item.expiry,
    feature_override: item.feature_override,
  };
}
