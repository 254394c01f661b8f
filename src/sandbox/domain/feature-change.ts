import { conflict, refuse } from '../api-error.ts';
import type { PlanItem } from '../schema/plan-item.ts';
import type { Account } from '../state/account.ts';
import type { Feature } from '../state/feature.ts';
import { creditSystemWith } from './feature-rules.ts';

/**
 * Refuses to change what a feature is, or its id, once that would change what somebody has.
 * @throws an `ApiError`: 409 for an id that is taken, 400 for all else
 */
export function checkFeatureChange(account: Account, feature: Feature, next: Feature): void {
  const retyped = next.type !== feature.type;
  const renamed = next.id !== feature.id;
  const flipped = next.consumable !== feature.consumable && ![feature.type, next.type].includes('boolean');
  if (retyped && [feature.type, next.type].includes('credit_system')) {
    throw refuse(`Feature ${feature.id} is a ${feature.type}: it cannot become a ${next.type}`);
  }
  if (renamed && account.features.some(({ id }) => id === next.id)) {
    throw conflict('duplicate_feature_id', `Feature ${next.id} already exists`);
  }
  const because = reasonAgainst(account, feature, { retyped, kept: retyped || flipped });
  if ((retyped || renamed || flipped) && because !== undefined) {
    throw refuse(`Feature ${feature.id} cannot change: ${because}`, 'invalid_feature');
  }
}

function reasonAgainst(
  account: Account,
  { id }: Feature,
  { retyped, kept }: { retyped: boolean; kept: boolean },
): string | undefined {
  if (everHeld(account, id)) return 'a customer has, or had, it';
  const system = creditSystemWith(account, id);
  if (kept && system !== undefined) return `it is part of credit system ${system.id}`;
  const priced = account.plans.some(({ items }) =>
    items.some((item) => item.feature_id === id && item.price),
  );
  return retyped && priced ? 'a plan has a price for it' : undefined;
}

function everHeld({ customers }: Account, featureId: string): boolean {
  return customers.some(
    ({ entitlements, subscriptions }) =>
      entitlements.some((row) => row.featureId === featureId) ||
      subscriptions.some(({ terms }) => terms.items.some(({ feature_id }) => feature_id === featureId)),
  );
}

/** Puts a changed feature in the place of the one before, in the catalogue and in whatever names it there. */
export function replaceFeature(account: Account, feature: Feature, next: Feature): void {
  account.features = account.features.map((other) => (other === feature ? next : other));
  for (const { credit_schema: members } of account.features) {
    for (const member of members ?? []) {
      if (member.metered_feature_id === feature.id) member.metered_feature_id = next.id;
    }
  }
  const reshape = (items: PlanItem[]): PlanItem[] =>
    items.map((item) => (item.feature_id === feature.id ? reshaped(item, feature, next) : item));
  for (const plan of account.plans) {
    plan.items = reshape(plan.items);
    for (const license of plan.licenses) {
      license.terms = { ...license.terms, items: reshape(license.terms.items) };
    }
  }
  for (const entity of account.customers.flatMap(({ entities }) => entities)) {
    if (entity.featureId === feature.id) entity.featureId = next.id;
  }
}

/** What a plan grants of a feature that has become another kind. */
function reshaped(item: PlanItem, before: Feature, after: Feature): PlanItem {
  const bare = { feature_id: after.id, pooled: item.pooled };
  if (before.type === 'boolean' && after.type === 'metered') return { ...bare, unlimited: true };
  if (before.type === 'metered' && after.type === 'boolean') return bare;
  const held = before.consumable && !after.consumable;
  return { ...item, feature_id: after.id, ...(held ? { reset: undefined } : {}) };
}
