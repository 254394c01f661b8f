import { purchasesShown } from '../domain/billing/top-up-count.ts';
import { isStricterOverage, planControls, strictestOf, stricterSpend } from '../domain/controls.ts';
import type { Holder } from '../domain/holder.ts';
import { isStricterLimit, usedOf } from '../domain/usage-limits.ts';
import { type AutoTopup, type BillingControls, limitName } from '../schema/billing-controls.ts';
import type { Feature } from '../state/feature.ts';
import { controlsView } from './billing-controls.ts';

/**
 * A customer's own controls and those that its plans give it, each with where it comes from. What the customer has set
 * hides what plans say about the same; of several plans the strictest is shown, of top-ups and alerts the newest.
 * @param counts - whether to show how often top-ups were bought
 */
export function customerControls(
  features: readonly Feature[],
  holder: Holder,
  counts: boolean,
): Record<string, unknown[]> {
  const { customer, now } = holder;
  const own = customer.billingControls;
  const purchases = (rule: AutoTopup): object | undefined => purchasesShown(customer, rule, now);
  const merged: Record<string, unknown[]> = {};
  const sources = [
    { controls: own, source: 'customer' },
    { controls: inherited(holder), source: 'plan' },
  ];
  for (const { controls, source } of sources) {
    const view = controlsView(controls, counts ? purchases : undefined);
    for (const [kind, list] of Object.entries(view)) {
      if (list === undefined || (list.length === 0 && source === 'plan')) continue;
      merged[kind] = [...(merged[kind] ?? []), ...list.map((entry) => ({ ...entry, source }))];
    }
  }
  const limits = [...(own.usage_limits ?? []), ...(inherited(holder).usage_limits ?? [])];
  const usages = limits.map((limit) =>
    limit.enabled ? { usage: usedOf(features, holder, { limit, entityId: null }) } : {},
  );
  const shown = merged['usage_limits']?.map((limit, index) => Object.assign({}, limit, usages[index]));
  return shown === undefined ? merged : { ...merged, usage_limits: shown };
}

/** What plans say about that the customer says nothing about. */
function inherited(holder: Holder): Required<BillingControls> {
  const plans = planControls(holder);
  const own = holder.customer.billingControls;
  const featureOf = ({ feature_id }: { feature_id?: string | undefined }): string => feature_id ?? '';
  return {
    auto_topups: newest(
      plans.flatMap((one) => one.auto_topups ?? []),
      own.auto_topups,
      featureOf,
    ),
    usage_alerts: fromNewest(plans, own),
    spend_limits: strictest(holder, (one) => one.spend_limits, featureOf, stricterSpend(holder)),
    overage_allowed: strictest(
      holder,
      (one) => one.overage_allowed,
      ({ feature_id }) => feature_id,
      isStricterOverage,
    ),
    usage_limits: strictest(holder, (one) => one.usage_limits, limitName, isStricterLimit),
  };
}

/** One entry per name: the first, unless the customer has set one. */
function newest<T>(list: readonly T[], own: readonly T[] = [], nameOf: (entry: T) => string): T[] {
  const names = new Set(own.map(nameOf));
  return list.filter((entry) => {
    const fresh = !names.has(nameOf(entry));
    names.add(nameOf(entry));
    return fresh;
  });
}

/** One entry per name: the strictest, unless the customer has set one. */
function strictest<T>(
  holder: Holder,
  listOf: (controls: BillingControls) => readonly T[] | undefined,
  nameOf: (entry: T) => string,
  isStricter: (one: T, other: T) => boolean,
): T[] {
  const all = planControls(holder).flatMap((controls) => listOf(controls) ?? []);
  return newest(all, listOf(holder.customer.billingControls), nameOf).flatMap((entry) => {
    const find = (controls: BillingControls): T | undefined =>
      listOf(controls)?.find((one) => nameOf(one) === nameOf(entry));
    return strictestOf(holder, find, isStricter) ?? [];
  });
}

/** All alerts for a feature come from the newest plan that has some for it. */
function fromNewest(
  plans: readonly BillingControls[],
  own: BillingControls,
): NonNullable<BillingControls['usage_alerts']> {
  const taken = new Set(own.usage_alerts?.map(({ feature_id }) => feature_id));
  return plans.flatMap(({ usage_alerts = [] }) => {
    const fresh = usage_alerts.filter(({ feature_id }) => !taken.has(feature_id));
    for (const { feature_id } of fresh) taken.add(feature_id);
    return fresh;
  });
}
