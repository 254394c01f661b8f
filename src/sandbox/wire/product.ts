import { paymentOf, billingCycleOf } from '../domain/classify.ts';
import { eligibilityOf } from '../domain/eligibility.ts';
import type { Holder } from '../domain/holder.ts';
import { trialAvailable } from '../domain/trial.ts';
import type { PlanItem } from '../schema/plan-item.ts';
import type { Account } from '../state/account.ts';
import type { Feature } from '../state/feature.ts';
import type { Plan } from '../state/plan.ts';
import { controlsView } from './billing-controls.ts';
import { itemText, priceText } from './plan-text.ts';

/** A plan in the older form that previews still use. */
export function productView(account: Account, holder: Holder, plan: Plan): Record<string, unknown> {
  const payment = paymentOf(plan);
  const { attach_action: action } = eligibilityOf(account, holder, plan);
  return {
    id: plan.id,
    name: plan.name,
    group: plan.group === '' ? null : plan.group,
    env: account.env,
    is_add_on: plan.addOn,
    is_default: plan.autoEnable,
    archived: plan.archived,
    version: plan.version,
    created_at: plan.createdAt,
    items: [
      ...(plan.price === null ? [] : [basePriceItem(plan.price)]),
      ...plan.items.map((item) =>
        productItem(
          item,
          account.features.find(({ id }) => id === item.feature_id),
        ),
      ),
    ],
    free_trial:
      plan.freeTrial === null
        ? null
        : {
            duration: plan.freeTrial.duration_type,
            length: plan.freeTrial.duration_length,
            unique_fingerprint: false,
            card_required: plan.freeTrial.card_required,
            on_end: plan.freeTrial.on_end,
            trial_available: trialAvailable(holder.customer, plan, holder.entity?.id ?? null),
          },
    base_variant_id: plan.baseVariantId,
    billing_controls: controlsView(plan.billingControls),
    scenario: action === 'upgrade' ? 'upgrade' : 'new',
    properties: {
      is_free: payment === 'free',
      is_one_off: payment === 'one_off',
      interval_group: billingCycleOf(plan)?.interval ?? null,
      has_trial: plan.freeTrial !== null,
      updateable: plan.items.some(({ price }) => price?.billing_method === 'prepaid'),
    },
  };
}

function basePriceItem(price: NonNullable<Plan['price']>): Record<string, unknown> {
  return {
    type: 'price',
    feature_id: null,
    interval: price.interval === 'one_off' ? null : price.interval,
    interval_count: price.interval_count,
    price: price.amount,
    display: priceText(price.amount, price.interval, price.interval_count),
  };
}

function productItem(item: PlanItem, feature: Feature | undefined): Record<string, unknown> {
  const { price, reset } = item;
  const interval = reset?.interval ?? price?.interval;
  return {
    type: price === undefined ? 'feature' : 'priced_feature',
    feature_id: item.feature_id,
    feature_type: featureType(feature),
    included_usage: item.unlimited === true ? 'inf' : (item.included ?? 0),
    interval: interval === undefined || interval === 'one_off' ? null : interval,
    interval_count: reset?.interval_count ?? price?.interval_count ?? 1,
    price: price?.amount,
    tiers: price?.tiers,
    tier_behavior: price?.tier_behavior,
    usage_model:
      price === undefined ? undefined : price.billing_method === 'prepaid' ? 'prepaid' : 'pay_per_use',
    billing_units: price?.billing_units,
    reset_usage_when_enabled: feature?.consumable,
    display: feature === undefined ? undefined : itemText(item, feature),
  };
}

function featureType(feature: Feature | undefined): string | undefined {
  if (feature === undefined) return undefined;
  if (feature.type === 'boolean') return 'static';
  return feature.consumable ? 'single_use' : 'continuous_use';
}
