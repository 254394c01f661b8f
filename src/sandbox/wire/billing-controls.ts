import type { AutoTopup, BillingControls } from '../schema/billing-controls.ts';
import { asText } from './feature.ts';

/**
 * Controls on the wire: filters are shown as text.
 * @param purchases - what is shown of how often a top-up was bought, on request
 */
export function controlsView(
  controls: BillingControls,
  purchases?: (rule: AutoTopup) => object | undefined,
): Record<string, Record<string, unknown>[] | undefined> {
  return {
    auto_topups: controls.auto_topups?.map((topup) => ({
      ...topup,
      purchase_limit: purchases?.(topup) ?? limitView(topup),
    })),
    spend_limits: controls.spend_limits?.map((limit) => ({ ...limit })),
    usage_limits: controls.usage_limits?.map((limit) => ({ ...limit, filter: filterView(limit.filter) })),
    usage_alerts: controls.usage_alerts?.map((alert) => ({ ...alert, filter: filterView(alert.filter) })),
    overage_allowed: controls.overage_allowed?.map((control) => ({ ...control })),
  };
}

/** A purchase limit as it was set, without a count. */
function limitView({ purchase_limit: limit }: AutoTopup): object | undefined {
  if (limit === undefined) return undefined;
  const { count: _, ...shown } = limit;
  return shown;
}

/** A filter with its values as text. */
export function filterView(
  filter: { properties: Record<string, unknown> } | undefined,
): { properties: Record<string, string> } | undefined {
  return filter === undefined ? undefined : { properties: asText(filter.properties) };
}
