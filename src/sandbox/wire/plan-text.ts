import type { PlanItem } from '../schema/plan-item.ts';
import type { Feature } from '../state/feature.ts';

/** A short text in two parts, as pricing tables show it. */
export interface DisplayText {
  primary_text: string;
  secondary_text?: string | undefined;
}

/** `$20` and `per month`. */
export function priceText(amount: number, interval: string, count: number): DisplayText {
  return { primary_text: `$${amount}`, secondary_text: per(interval, count) };
}

/** `500 messages`, and what more of them cost. */
export function itemText(item: PlanItem, feature: Feature): DisplayText {
  const { singular = feature.name, plural = feature.name } = feature.display ?? {};
  if (feature.type === 'boolean') return { primary_text: feature.name };
  if (item.unlimited === true) return { primary_text: `Unlimited ${plural}` };
  const { price, included = 0 } = item;
  const granted = `${included.toLocaleString('en-US')} ${included === 1 ? singular : plural}`;
  if (price === undefined) return { primary_text: granted };
  const units = price.billing_units === 1 ? singular : `${price.billing_units} ${plural}`;
  const amount = price.amount ?? price.tiers?.[0]?.amount ?? 0;
  const cost = `$${amount} per ${units}`;
  if (included === 0)
    return { primary_text: cost, secondary_text: per(price.interval, price.interval_count) };
  return { primary_text: granted, secondary_text: `then ${cost}` };
}

function per(interval: string, count: number): string {
  if (interval === 'one_off') return 'one-off';
  const word = interval === 'semi_annual' ? 'half-year' : interval;
  return count === 1 ? `per ${word}` : `every ${count} ${word}s`;
}
