import { paymentOf } from '../domain/classify.ts';
import { filterFor, isNone, planDifference } from '../domain/plans/difference.ts';
import { newestOf } from '../domain/plans/versions.ts';
import type { FreeTrial } from '../schema/free-trial.ts';
import type { ItemPrice, PlanItem } from '../schema/plan-item.ts';
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
    items: inOrder(account, plan.items).map(({ item, feature }) => itemView(item, feature)),
    free_trial: plan.freeTrial === null ? undefined : trialView(plan, plan.freeTrial),
    created_at: plan.createdAt,
    env: account.env,
    archived: plan.archived,
    config: { ignore_past_due: plan.ignorePastDue },
    billing_controls: controlsView(plan.billingControls),
    metadata: plan.metadata,
    base_variant_id: plan.baseVariantId,
    variant_details: variantView(account, plan),
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

/** What is sold goes before what is only granted, then by the names of the features. */
function inOrder({ features }: Account, items: readonly PlanItem[]): { item: PlanItem; feature?: Feature }[] {
  return items
    .map((item) => {
      const feature = features.find(({ id }) => id === item.feature_id);
      return feature === undefined ? { item } : { item, feature };
    })
    .toSorted((a, b) => {
      const sold = Number(b.item.price !== undefined) - Number(a.item.price !== undefined);
      return sold === 0 ? (a.feature?.name ?? '').localeCompare(b.feature?.name ?? '') : sold;
    });
}

/** A trial of a free plan needs no card, whatever was said. */
function trialView(plan: Plan, trial: FreeTrial): FreeTrial {
  return { ...trial, card_required: trial.card_required && paymentOf(plan) !== 'free' };
}

function planPriceView({ interval_count, ...price }: PlanPrice): Record<string, unknown> {
  return {
    ...price,
    interval_count: interval_count === 1 ? undefined : interval_count,
    display: priceText(price.amount, price.interval, interval_count),
  };
}

function itemView(item: PlanItem, feature: Feature | undefined): Record<string, unknown> {
  const { price } = item;
  return {
    threshold_billing: item.threshold_billing,
    feature_id: item.feature_id,
    included: item.included ?? 0,
    unlimited: item.unlimited ?? false,
    pooled: item.pooled,
    reset: resetView(item, feature),
    price: price === undefined ? null : itemPriceView(price),
    display: feature === undefined ? undefined : itemText(item, feature),
    rollover: item.rollover === undefined ? undefined : rolloverView(item.rollover),
    expiry: item.expiry,
    feature_override: item.feature_override,
  };
}

/** What is used up resets with its price, if nothing else was said, or never; what is held does not. */
function resetView({ reset, price }: PlanItem, feature: Feature | undefined): Record<string, unknown> | null {
  if (feature?.consumable !== true) return null;
  const { interval, interval_count: count } = reset ?? price ?? { interval: 'one_off', interval_count: 1 };
  return { interval, interval_count: count === 1 ? undefined : count };
}

/** A single tier is a plain amount. */
function itemPriceView({ tiers, ...price }: ItemPrice): Record<string, unknown> {
  const [only, ...more] = tiers ?? [];
  const flat = only !== undefined && more.length === 0;
  return {
    ...price,
    amount: flat ? only.amount : price.amount,
    tiers: flat ? undefined : tiers,
    interval_count: price.interval_count === 1 ? undefined : price.interval_count,
    max_purchase: price.max_purchase ?? null,
  };
}

function rolloverView(rollover: NonNullable<PlanItem['rollover']>): Record<string, unknown> {
  const { expiry_duration_type: type, expiry_duration_length: length = 1 } = rollover;
  return {
    ...rollover,
    max: rollover.max ?? null,
    expiry_duration_length: type === 'forever' ? 0 : length,
  };
}

/** The base of a variant, and what was made of it. */
function variantView(account: Account, plan: Plan): Record<string, unknown> | undefined {
  const base = plan.baseVariantId === null ? undefined : newestOf(account, plan.baseVariantId);
  if (base === undefined) return undefined;
  const difference = planDifference(base, plan);
  if (isNone(difference)) return { base_plan_id: base.id };
  const { price, freeTrial, added, gone } = difference;
  const customize = {
    price,
    free_trial: freeTrial,
    add_items: added.length === 0 ? undefined : added,
    remove_items: gone.length === 0 ? undefined : gone.map(filterFor),
  };
  return { base_plan_id: base.id, customize };
}
