import type { StateItem } from 'starlight-evergreen/sandbox';
import type { Account } from '../state/account.ts';
import type { Plan } from '../state/plan.ts';
import type { Reward } from '../state/reward.ts';
import { itemText, priceText } from '../wire/plan-text.ts';
import { countText, factsOf } from './text.ts';

/** Plans that are for sale, for readers, the newest version of each. */
export function planItems(account: Account): StateItem[] {
  const newest = new Map(account.plans.map((plan) => [plan.id, plan]));
  return [...newest.values()].map((plan) => ({
    id: plan.id,
    name: plan.name,
    facts: factsOf({
      ID: plan.id,
      Price: priceOf(plan),
      Grants: grantsOf(account, plan),
      Trial: plan.freeTrial === null ? undefined : trialOf(plan.freeTrial),
      'Add-on': plan.addOn ? 'yes' : undefined,
      Version: plan.version > 1 ? String(plan.version) : undefined,
      Archived: plan.archived ? 'yes' : undefined,
    }),
  }));
}

function priceOf({ price }: Plan): string | undefined {
  if (price === null) return undefined;
  const { primary_text: amount, secondary_text: period = '' } = priceText(
    price.amount,
    price.interval,
    price.interval_count,
  );
  return `${amount} ${period}`;
}

function grantsOf({ features }: Account, { items }: Plan): string {
  const texts = items.flatMap((item) => {
    const feature = features.find(({ id }) => id === item.feature_id);
    if (feature === undefined) return [];
    const { primary_text: first, secondary_text: second } = itemText(item, feature);
    return [second === undefined ? first : `${first} ${second}`];
  });
  return texts.join(', ');
}

function trialOf({ duration_length: length, duration_type: unit }: NonNullable<Plan['freeTrial']>): string {
  return `${countText(length)} ${unit}${length === 1 ? '' : 's'}`;
}

/** What plans can grant, for readers. */
export function featureItems({ features }: Account): StateItem[] {
  return features.map(({ id, name, type, consumable, archived }) => ({
    id,
    name,
    facts: factsOf({
      ID: id,
      Type: type === 'metered' ? (consumable ? 'used up' : 'held') : type.replaceAll('_', ' '),
      Archived: archived ? 'yes' : undefined,
    }),
  }));
}

/** Rewards, for readers. */
export function rewardItems({ rewards }: Account): StateItem[] {
  return rewards.map((reward) => ({
    id: reward.id,
    name: reward.name,
    facts: factsOf({
      ID: reward.id,
      Gives: givenBy(reward),
      Codes: reward.promoCodes.map(({ code, uses }) => `${code} (used ${uses}×)`).join(', '),
    }),
  }));
}

function givenBy(reward: Reward): string {
  if (reward.kind === 'feature_grant') return 'features';
  return reward.type === 'percentage_discount' ? `${reward.value} % off` : `${reward.value} off`;
}
