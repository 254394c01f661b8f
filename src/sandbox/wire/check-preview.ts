import type { Holder } from '../domain/holder.ts';
import { creditSystemsOf } from '../domain/credit-cost.ts';
import { eligibilityOf } from '../domain/eligibility.ts';
import { latestPlans } from '../domain/transition.ts';
import type { Account } from '../state/account.ts';
import type { Feature } from '../state/feature.ts';
import type { Plan } from '../state/plan.ts';
import { productView } from './product.ts';

/**
 * What a paywall can offer a customer who may not use a feature: the plans that would let it.
 * @param balance - what the customer has of the feature; whoever has nothing lacks the feature, others have used it up
 */
export function checkPreview(
  account: Account,
  holder: Holder,
  feature: Feature,
  balance: unknown,
): Record<string, unknown> {
  const wanted = new Set([feature.id, ...creditSystemsOf(account.features, feature.id).map(({ id }) => id)]);
  const offers = latestPlans(account)
    .filter((plan) => isOffer(account, holder, plan, wanted))
    .toSorted((a, b) => Number(a.addOn) - Number(b.addOn));
  const [first] = offers;
  return {
    scenario: balance == null ? 'feature_flag' : 'usage_limit',
    title: titleOf(first),
    message: messageOf(feature, first),
    feature_id: feature.id,
    feature_name: feature.name,
    products: offers.map((plan) => productView(account, holder, plan)),
  };
}

function titleOf(offer: Plan | undefined): string {
  if (offer === undefined) return 'Feature Unavailable';
  if (offer.freeTrial !== null) return `Start trial for ${offer.name}`;
  return offer.addOn ? `Purchase ${offer.name}` : `Upgrade to ${offer.name}`;
}

function messageOf(feature: Feature, offer: Plan | undefined): string {
  const way = offer === undefined ? 'Please contact us to get more.' : `${offer.name} comes with it.`;
  return `You cannot use ${feature.name.toLowerCase()} now. ${way}`;
}

function isOffer(account: Account, holder: Holder, plan: Plan, wanted: ReadonlySet<string>): boolean {
  if (!plan.items.some((item) => wanted.has(item.feature_id))) return false;
  const { attach_action: action } = eligibilityOf(account, holder, plan);
  return action === 'upgrade' || action === 'purchase' || action === 'activate';
}
