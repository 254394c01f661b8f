import type { BillingControls } from '../schema/billing-controls.ts';
import type { PurchaseLimit } from '../domain/billing/top-up.ts';
import { asText } from './feature.ts';

/**
 * Controls on the wire: filters are shown as text.
 * @param purchases - what is shown of how often a top-up was bought, on request
 */
export function controlsView(
  controls: BillingControls,
  purchases?: (featureId: string, limit: PurchaseLimit) => object,
): Record<string, Record<string, unknown>[] | undefined> {
  return {
    auto_topups: controls.auto_topups?.map(({ purchase_limit: limit, ...topup }) => ({
      ...topup,
      purchase_limit:
        limit === undefined
          ? undefined
          : {
              interval: limit.interval,
              interval_count: limit.interval_count,
              limit: limit.limit,
              ...purchases?.(topup.feature_id, limit),
            },
    })),
    spend_limits: controls.spend_limits?.map((limit) => ({ ...limit })),
    usage_limits: controls.usage_limits?.map((limit) => ({ ...limit, filter: filterView(limit.filter) })),
    usage_alerts: controls.usage_alerts?.map((alert) => ({ ...alert, filter: filterView(alert.filter) })),
    overage_allowed: controls.overage_allowed?.map((control) => ({ ...control })),
  };
}

/** A filter with its values as text. */
export function filterView(
  filter: { properties: Record<string, unknown> } | undefined,
): { properties: Record<string, string> } | undefined {
  return filter === undefined ? undefined : { properties: asText(filter.properties) };
}
