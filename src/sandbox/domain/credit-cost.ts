import type { CreditCost } from '../schema/credit-schema.ts';
import type { Customer } from '../state/customer.ts';
import type { Entitlement } from '../state/entitlement.ts';
import type { Feature } from '../state/feature.ts';
import type { Properties } from './usage-limits.ts';

type Rate = { credit_cost: number } | { tiers: { to: number | 'inf'; credit_cost: number }[] };

/** The credit systems that a feature can draw from, in the order they were created. */
export function creditSystemsOf(features: readonly Feature[], featureId: string): Feature[] {
  return features.filter((feature) =>
    feature.credit_schema?.some((member) => member.metered_feature_id === featureId),
  );
}

/**
 * Credits that one unit costs, when this many units are used at once.
 * @returns 1 for a feature of its own row, and for credits used directly
 */
export function creditRate(
  schema: readonly CreditCost[] | undefined,
  featureId: string,
  units: number,
  properties: Properties,
): number {
  const member = schema?.find((candidate) => candidate.metered_feature_id === featureId);
  if (member === undefined) return 1;
  const groups = (units === 0 ? 1 : Math.abs(units)) / (member.billing_units ?? 1);
  let perGroup = creditsOf(chooseRate(member, properties), groups) / groups;
  let added = 0;
  for (const { match, factor = 1, add = 0 } of Object.values(member.multipliers ?? {})) {
    if (!fits(match, properties)) continue;
    perGroup *= factor;
    added += add;
  }
  return (perGroup + added) / (member.billing_units ?? 1);
}

/** What a plan charges may differ from what the credit system says. */
export function schemaFor(customer: Customer, row: Entitlement, system: Feature): CreditCost[] | undefined {
  const subscription = customer.subscriptions.find(({ id }) => id === row.subscriptionId);
  const item = subscription?.terms.items.find((candidate) => candidate.feature_id === row.featureId);
  return item?.feature_override?.credit_schema ?? system.credit_schema;
}

/** The dimension that matches most properties; of equals, the one with the higher priority. */
function chooseRate(member: CreditCost, properties: Properties): Rate {
  const [best] = Object.values(member.dimensions ?? {})
    .filter(({ match }) => fits(match, properties))
    .toSorted(
      (a, b) =>
        Object.keys(b.match).length - Object.keys(a.match).length || (b.priority ?? 0) - (a.priority ?? 0),
    );
  return best ?? member;
}

function creditsOf(rate: Rate, groups: number): number {
  if ('credit_cost' in rate) return rate.credit_cost * groups;
  let credits = 0;
  let counted = 0;
  for (const { to, credit_cost } of rate.tiers) {
    const upTo = to === 'inf' ? groups : Math.min(groups, to);
    credits += Math.max(0, upTo - counted) * credit_cost;
    counted = Math.max(counted, upTo);
  }
  return credits;
}

function fits(match: Properties, properties: Properties): boolean {
  return Object.entries(match).every(
    ([name, value]) => properties[name] !== undefined && String(properties[name]) === String(value),
  );
}
