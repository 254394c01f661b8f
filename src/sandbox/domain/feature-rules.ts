import { invalidInputs, refuse } from '../api-error.ts';
import type { Account } from '../state/account.ts';
import type { Feature } from '../state/feature.ts';

/** @throws an `ApiError` with status 400 for a feature that cannot be */
export function checkFeature(account: Account, feature: Feature): void {
  if (feature.type === 'credit_system') checkCreditSchema(account, feature);
  else if (feature.credit_schema !== undefined) {
    throw refuse('credit_schema: only a credit system has one', 'invalid_feature');
  }
  const markups = [feature.model_markups, feature.provider_markups, feature.default_markup];
  if (
    feature.type !== 'ai_credit_system' &&
    markups.some((markup) => markup !== undefined && markup !== null)
  ) {
    throw refuse('Markups belong to an AI credit system', 'invalid_feature');
  }
}

/** Members that are unknown, or not metered, are taken: they cost nothing as they have no usage. */
function checkCreditSchema({ features }: Account, { id, credit_schema: members }: Feature): void {
  if (members === undefined) throw invalidInputs('credit_schema: required for a credit system');
  if (members.length === 0) {
    throw refuse('credit_schema: a credit system needs at least one feature', 'invalid_feature');
  }
  const ids = members.map((member) => member.metered_feature_id);
  if (new Set(ids).size < ids.length)
    throw refuse('credit_schema: a feature is listed twice', 'invalid_feature');
  for (const memberId of ids) {
    const member = features.find((candidate) => candidate.id === memberId && candidate.id !== id);
    if (member?.type === 'credit_system' || (member?.type === 'metered' && !member.consumable)) {
      throw refuse(`credit_schema: ${memberId} is not a consumable metered feature`, 'invalid_feature');
    }
  }
}

/** Whether a feature is always used up: a metered one says so itself. */
export function isConsumable(type: Feature['type'], consumable: boolean | undefined): boolean {
  if (type === 'boolean') return false;
  if (type === 'credit_system' && consumable === false) throw invalidInputs('consumable: a credit system is');
  if (type !== 'metered') return true;
  if (consumable === undefined) throw invalidInputs('consumable: required for a metered feature');
  return consumable;
}

/** A credit system that a feature is part of. */
export function creditSystemWith({ features }: Account, featureId: string): Feature | undefined {
  return features.find(({ credit_schema: members }) =>
    members?.some((member) => member.metered_feature_id === featureId),
  );
}

/** What keeps a feature from being deleted, in words; `undefined` when nothing does. Its entities do not. */
export function userOf(account: Account, featureId: string): string | undefined {
  const { plans, customers } = account;
  const system = creditSystemWith(account, featureId);
  if (system !== undefined) return `credit system ${system.id}`;
  const plan = plans.find(({ items }) => items.some((item) => item.feature_id === featureId));
  if (plan !== undefined) return `plan ${plan.id}`;
  const customer = customers.find(({ entitlements }) =>
    entitlements.some((row) => row.featureId === featureId),
  );
  return customer === undefined ? undefined : `customer ${customer.id ?? customer.internalId}`;
}
